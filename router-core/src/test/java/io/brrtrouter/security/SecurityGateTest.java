package io.brrtrouter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.brrtrouter.http.Method;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Request;
import io.brrtrouter.openapi.ParameterLocation;
import io.brrtrouter.openapi.SecurityRequirement;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecurityGateTest {
  private static final Map<String, Scheme> SCHEMES =
      Map.of(
          "key",
          new Scheme("key", Scheme.Type.API_KEY, ParameterLocation.HEADER, "X-Key", null),
          "query",
          new Scheme("query", Scheme.Type.API_KEY, ParameterLocation.QUERY, "api_key", null),
          "cookie",
          new Scheme("cookie", Scheme.Type.API_KEY, ParameterLocation.COOKIE, "sid", null),
          "basic",
          new Scheme("basic", Scheme.Type.HTTP, null, null, "basic"),
          "oauth",
          new Scheme("oauth", Scheme.Type.OAUTH2, null, null, null));

  private static final Map<String, Authenticator> AUTHENTICATORS =
      Map.of(
          "key", ApiKeyAuthenticator.of(Map.of("k1", "robot", "k2", "other")),
          "query", ApiKeyAuthenticator.of(Map.of("q 1", "asker")),
          "cookie", ApiKeyAuthenticator.of(Map.of("c1", "eater")),
          "basic", new BasicAuthenticator((u, p) -> u.equals("ann") && p.equals("s:é") ? u : null),
          "oauth",
              (request, scheme, scopes) -> {
                String token = request.headers().first("Authorization");
                if (token == null) {
                  return Authentication.Absent.INSTANCE;
                }
                return scopes.contains("write")
                    ? new Authentication.Forbidden("scope")
                    : new Authentication.Granted(
                        new Caller(scheme.name(), "sub", Set.copyOf(scopes), 7));
              });

  private final Request request = Request.of(Method.GET, "/pets");

  @Test
  void anOpenGateAsksNobody() {
    SecurityGate gate =
        SecurityGate.of(List.of(), SCHEMES, Map.of("key", (r, s, scopes) -> fail()));

    assertThat(gate.isOpen()).isTrue();
    assertThat(gate.admit(request)).isEmpty();
  }

  @Test
  void anyAlternativeLetsIn() {
    SecurityGate gate = gate(List.of(Map.of("key", List.of()), Map.of("basic", List.of())));

    assertThat(gate.admit(request.withHeader("X-Key", "k2")))
        .singleElement()
        .satisfies(caller -> assertThat(caller.name()).isEqualTo("other"));
    assertThat(gate.admit(request.withHeader("Authorization", basic("ann", "s:é"))))
        .singleElement()
        .satisfies(caller -> assertThat(caller.principal(String.class)).isEqualTo("ann"));
  }

  @Test
  void everySchemeOfAnAlternativeMustHold() {
    Map<String, List<String>> both = new LinkedHashMap<>();
    both.put("key", List.of());
    both.put("query", List.of());
    SecurityGate gate = gate(both);

    assertThat(gate.admit(request("/p?api_key=q+1").withHeader("X-Key", "k1")))
        .extracting(Caller::scheme)
        .containsExactly("key", "query");
    assertThat(status(gate, request.withHeader("X-Key", "k1"))).isEqualTo(401);
    assertThat(status(gate, request("/p?api_key=q+1"))).isEqualTo(401);
  }

  @Test
  void anEmptyRequirementMakesTheOthersOptional() {
    SecurityGate gate = gate(List.of(Map.of(), Map.of("key", List.of())));

    assertThat(gate.admit(request)).isEmpty();
    assertThat(gate.admit(request.withHeader("X-Key", "k1"))).hasSize(1);
  }

  @Test
  void keysAreFoundInCookies() {
    SecurityGate gate = gate(Map.of("cookie", List.of()));

    assertThat(gate.admit(request.withHeader("Cookie", "a=b; sid=c1"))).hasSize(1);
    assertThat(status(gate, request.withHeader("Cookie", "sid=c2"))).isEqualTo(401);
  }

  @Test
  void aRefusalChallengesForEveryScheme() {
    SecurityGate gate =
        gate(
            List.of(
                Map.of("key", List.of()), Map.of("basic", List.of()), Map.of("oauth", List.of())));

    Rejection rejection = catchThrowableOfType(Rejection.class, () -> gate.admit(request));

    assertThat(rejection.problem().status().code()).isEqualTo(401);
    assertThat(rejection.headers().all("WWW-Authenticate"))
        .containsExactly(
            "ApiKey realm=\"key\", in=\"header\", name=\"X-Key\"",
            "Basic realm=\"basic\", charset=\"UTF-8\"",
            "Bearer realm=\"oauth\"");
  }

  @Test
  void aKnownCallerWithoutTheScopeIsForbidden() {
    SecurityGate gate = gate(Map.of("oauth", List.of("write")));

    assertThat(status(gate, request.withHeader("Authorization", "Bearer t"))).isEqualTo(403);
    assertThat(status(gate, request)).isEqualTo(401);
  }

  @Test
  void malformedBasicCredentialsAreRefused() {
    SecurityGate gate = gate(Map.of("basic", List.of()));

    for (String field : List.of("Basic", "Basic !!!", "Basic YQ==", "Basic /w==", "Bearer x")) {
      assertThat(status(gate, request.withHeader("Authorization", field))).isEqualTo(401);
    }
    assertThat(status(gate, request.withHeader("Authorization", basic("ann", "no"))))
        .isEqualTo(401);
  }

  @Test
  void aSchemeInUseWithoutAnAuthenticatorIsRefused() {
    List<SecurityRequirement> required = List.of(new SecurityRequirement(Map.of("key", List.of())));

    assertThatThrownBy(() -> SecurityGate.of(required, SCHEMES, Map.of()))
        .isInstanceOf(MissingAuthenticatorException.class)
        .hasMessageContaining("'key'")
        .hasMessageContaining("BRRTR_API_KEY__KEY");
    assertThatThrownBy(() -> SecurityGate.of(required, Map.of(), Map.of()))
        .hasMessageContaining("does not define it");
  }

  @Test
  void theVariableThatIsAdvisedIsOneThatCanBeSet() {
    Scheme dotted =
        new Scheme("api.key-2", Scheme.Type.API_KEY, ParameterLocation.HEADER, "X-Key", null);
    List<SecurityRequirement> required =
        List.of(new SecurityRequirement(Map.of("api.key-2", List.of())));
    assertThatThrownBy(() -> SecurityGate.of(required, Map.of("api.key-2", dotted), Map.of()))
        .hasMessageContaining("BRRTR_API_KEY__API_KEY_2");
  }

  @Test
  void anEmptyKeyIsRefused() {
    assertThatThrownBy(() -> ApiKeyAuthenticator.of(Map.of(" ", "robot")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SecurityGate gate(Map<String, List<String>> only) {
    return gate(List.of(only));
  }

  private static SecurityGate gate(List<Map<String, List<String>>> alternatives) {
    return SecurityGate.of(
        alternatives.stream().map(SecurityRequirement::new).toList(), SCHEMES, AUTHENTICATORS);
  }

  private static int status(SecurityGate gate, Request request) {
    return catchThrowableOfType(Rejection.class, () -> gate.admit(request))
        .problem()
        .status()
        .code();
  }

  private static Request request(String target) {
    return Request.of(Method.GET, target);
  }

  private static String basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static Authentication fail() {
    throw new AssertionError("a public operation asked an authenticator");
  }
}
