package io.brrtrouter.security;

import io.brrtrouter.http.Request;
import io.brrtrouter.openapi.SecurityRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One alternative of an operation's security: all of its schemes. */
record Alternative(List<Check> checks) {

  /** One scheme of an alternative. */
  record Check(Scheme scheme, List<String> scopes, Authenticator authenticator) {}

  static Alternative of(
      SecurityRequirement requirement,
      Map<String, Scheme> schemes,
      Map<String, Authenticator> authenticators) {
    List<Check> checks = new ArrayList<>();
    requirement
        .scopes()
        .forEach((name, scopes) -> {
          Scheme scheme = schemes.get(name);
          Authenticator authenticator = authenticators.get(name);
          if (scheme == null || authenticator == null) {
            throw new MissingAuthenticatorException(name, scheme);
          }
          checks.add(new Check(scheme, List.copyOf(scopes), authenticator));
        });
    return new Alternative(List.copyOf(checks));
  }

  /** A caller for each scheme, or none if a scheme does not hold, which {@code refusal} learns. */
  List<Caller> callers(Request request, Refusal refusal, Consumer<Attempt> listener) {
    List<Caller> callers = new ArrayList<>(checks.size());
    for (Check check : checks) {
      long asked = System.nanoTime();
      Authentication result = check.authenticator.authenticate(request, check.scheme, check.scopes);
      long took = System.nanoTime() - asked;
      ProviderLog.asked(check.scheme, result, took);
      listener.accept(new Attempt(check.scheme.name(), result, took));
      if (!(result instanceof Authentication.Granted granted)) {
        refusal.add(check, result);
        return List.of();
      }
      callers.add(granted.caller());
    }
    return callers;
  }
}
