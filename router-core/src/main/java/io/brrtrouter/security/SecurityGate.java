package io.brrtrouter.security;

import io.brrtrouter.http.Request;
import io.brrtrouter.openapi.SecurityRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Lets the callers of one operation in: any of its alternatives, all schemes of an alternative (OAS
 * 3.1, 4.8.30). Immutable, safe for concurrent use.
 */
public final class SecurityGate {

  /** The gate of public operations: calls no authenticator. */
  public static final SecurityGate OPEN = new SecurityGate(List.of(), true);

  private final List<Alternative> alternatives;
  private final boolean optional;

  private SecurityGate(List<Alternative> alternatives, boolean optional) {
    this.alternatives = alternatives;
    this.optional = optional;
  }

  /**
   * The gate of these requirements.
   *
   * @param schemes the document's schemes, by name
   * @param authenticators by scheme name
   * @throws MissingAuthenticatorException where a scheme in use has nobody who knows its callers
   */
  public static SecurityGate of(
      List<SecurityRequirement> requirements,
      Map<String, Scheme> schemes,
      Map<String, Authenticator> authenticators) {
    List<Alternative> alternatives = new ArrayList<>();
    boolean optional = requirements.isEmpty();
    for (SecurityRequirement requirement : requirements) {
      if (requirement.scopes().isEmpty()) {
        optional = true;
      } else {
        alternatives.add(Alternative.of(requirement, schemes, authenticators));
      }
    }
    return alternatives.isEmpty() ? OPEN : new SecurityGate(List.copyOf(alternatives), optional);
  }

  /** Whether the gate calls no authenticator. */
  public boolean isOpen() {
    return alternatives.isEmpty();
  }

  /**
   * Who calls: one caller for each scheme of the first alternative that holds; none where nobody
   * had to say.
   *
   * @throws io.brrtrouter.http.Rejection 401 with a challenge for each scheme, or 403
   */
  public List<Caller> admit(Request request) {
    return admit(request, attempt -> {});
  }

  /**
   * Who calls, as above; {@code listener} is told of every authenticator that was asked.
   *
   * @throws io.brrtrouter.http.Rejection 401 with a challenge for each scheme, or 403
   */
  public List<Caller> admit(Request request, Consumer<Attempt> listener) {
    if (alternatives.isEmpty()) {
      return List.of();
    }
    Refusal refusal = new Refusal();
    for (Alternative alternative : alternatives) {
      List<Caller> callers = alternative.callers(request, refusal, listener);
      if (!callers.isEmpty()) {
        return callers;
      }
    }
    if (optional) {
      return List.of();
    }
    throw refusal.toRejection();
  }
}
