package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.util.List;
import java.util.Map;

/** What is to be said of security schemes (OAS 3.1, 4.8.27). */
final class SecurityRules {
  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "apiKey", List.of("name", "in"),
          "http", List.of("scheme"),
          "oauth2", List.of("flows"),
          "openIdConnect", List.of("openIdConnectUrl"));

  private final Linked linked;
  private final Problems problems;

  SecurityRules(Linked linked, Problems problems) {
    this.linked = linked;
    this.problems = problems;
  }

  void scheme(Node.Mapping scheme, Position at) {
    String type = Nodes.text(scheme, "type");
    for (String name : REQUIRED.getOrDefault(type == null ? "" : type, List.of())) {
      if (scheme.get(name) == null) {
        problems.error(
            at,
            "a security scheme of type '" + type + "' must have '" + name + "'",
            "Add '" + name + "'.");
      }
    }
  }

  /** Schemes are named by their keys in the document's own components, whichever file this is. */
  void requirement(Node.Mapping requirement, Position at) {
    Node schemes = linked.root().at("/components/securitySchemes");
    Map<String, Node.Member> declared = Nodes.members(schemes);
    requirement
        .members()
        .forEach((name, member) -> {
          if (!declared.containsKey(name)) {
            problems.warning(
                member.key(),
                "there is no security scheme '" + name + "', so nobody can pass it",
                declared.isEmpty()
                    ? "Declare it under components.securitySchemes."
                    : problems.suggestion(name, declared.keySet()));
          }
        });
  }
}
