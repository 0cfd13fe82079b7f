package io.brrtrouter.security;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Why no alternative held, so far. */
final class Refusal {
  private final Set<String> challenges = new LinkedHashSet<>();
  private boolean forbidden;
  private boolean invalid;

  void add(Alternative.Check check, Authentication result) {
    forbidden |= result instanceof Authentication.Forbidden;
    boolean wrong = result instanceof Authentication.Invalid;
    invalid |= wrong;
    challenges.add(check.authenticator().challenge(check.scheme(), wrong));
  }

  /** 403 where somebody was known but may not, otherwise 401 with every challenge. */
  Rejection toRejection() {
    if (forbidden) {
      return Rejection.of(Status.FORBIDDEN, "The caller may not do this.");
    }
    String detail =
        invalid ? "The credentials are not valid." : "This operation needs credentials.";
    List<String> fields = new ArrayList<>();
    for (String challenge : challenges) {
      fields.add("WWW-Authenticate");
      fields.add(challenge);
    }
    return new Rejection(
        Problem.of(Status.UNAUTHORIZED).withDetail(detail),
        Headers.of(fields.toArray(new String[0])));
  }
}
