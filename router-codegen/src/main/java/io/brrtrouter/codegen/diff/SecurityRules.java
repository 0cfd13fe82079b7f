package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.ParameterLocation;
import io.brrtrouter.openapi.SecurityRequirement;
import io.brrtrouter.openapi.SecurityScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Who may call: whatever was enough before has to be enough now. */
final class SecurityRules {
  private static final SecurityRequirement NOTHING = new SecurityRequirement(Map.of());

  private final OpenApi old;
  private final OpenApi now;
  private final Findings findings;

  SecurityRules(OpenApi old, OpenApi now, Findings findings) {
    this.old = old;
    this.now = now;
    this.findings = findings;
  }

  void compare(String operation, OperationObject before, OperationObject after) {
    List<SecurityRequirement> previous = alternatives(before);
    List<SecurityRequirement> current = alternatives(after);
    Place place = Place.now(at(after));
    for (SecurityRequirement alternative : previous) {
      if (current.stream().noneMatch(other -> isEnough(alternative, other, this::isSame))) {
        String only = current.size() == 1 ? ": it takes " + shown(current.getFirst()) : "";
        findings.add(
            Severity.BREAKING,
            Rule.SECURITY,
            place,
            operation,
            shown(alternative) + " is not enough any more" + only);
      }
    }
    for (SecurityRequirement alternative : current) {
      if (previous.stream()
          .noneMatch(other -> isEnough(alternative, other, (one, two) -> isSame(two, one)))) {
        findings.add(
            Severity.COMPATIBLE,
            Rule.SECURITY,
            place,
            operation,
            shown(alternative) + " is enough now");
      }
    }
    compareSchemes(operation, previous);
  }

  private static List<SecurityRequirement> alternatives(OperationObject operation) {
    return operation.security().isEmpty() ? List.of(NOTHING) : operation.security();
  }

  private Node at(OperationObject operation) {
    Node own = operation.node().get("security");
    Node inherited = now.root().get("security");
    return own != null ? own : inherited != null ? inherited : operation.node();
  }

  /** Whether who has all of the one has all of the other, scopes included. */
  private static boolean isEnough(
      SecurityRequirement given, SecurityRequirement needed, BiPredicate<String, String> isSame) {
    return needed.scopes().entrySet().stream()
        .allMatch(need ->
            given.scopes().entrySet().stream()
                .anyMatch(have ->
                    isSame.test(have.getKey(), need.getKey())
                        && have.getValue().containsAll(need.getValue())));
  }

  /** Schemes are the same if their names are, or else if they ask for the same. */
  private boolean isSame(String oldName, String newName) {
    SecurityScheme before = old.securitySchemes().get(oldName);
    SecurityScheme after = now.securitySchemes().get(newName);
    return oldName.equals(newName)
        || (before != null && after != null && asked(before).equals(asked(after)));
  }

  private static String asked(SecurityScheme scheme) {
    String name = scheme.parameterName();
    boolean isHeader = scheme.in() == ParameterLocation.HEADER;
    return scheme.type()
        + " "
        + scheme.httpScheme()
        + " "
        + scheme.in()
        + " "
        + (name != null && isHeader ? name.toLowerCase(Locale.ROOT) : name);
  }

  private void compareSchemes(String operation, List<SecurityRequirement> used) {
    for (SecurityRequirement alternative : used) {
      for (String name : alternative.scopes().keySet()) {
        SecurityScheme before = old.securitySchemes().get(name);
        SecurityScheme after = now.securitySchemes().get(name);
        if (before != null && after != null) {
          compareScheme(operation, before, after);
        }
      }
    }
  }

  private void compareScheme(String operation, SecurityScheme before, SecurityScheme after) {
    if (!asked(before).equals(asked(after))) {
      findings.add(
          Severity.BREAKING,
          Rule.SECURITY_SCHEME,
          Place.now(after.node()),
          operation,
          "the security scheme '" + before.name() + "' asks for something else now");
    } else if (!urls(before.node()).equals(urls(after.node()))) {
      findings.add(
          Severity.WARNING,
          Rule.SECURITY_SCHEME,
          Place.now(after.node()),
          operation,
          "the security scheme '" + before.name() + "' has other URLs now");
    }
  }

  /** Where clients get their tokens. */
  private static Map<String, String> urls(Node scheme) {
    Map<String, String> urls = new TreeMap<>();
    add(urls, "", scheme, "openIdConnectUrl");
    Tree.members(scheme.get("flows"))
        .forEach((flow, member) -> {
          add(urls, flow, member.value(), "authorizationUrl");
          add(urls, flow, member.value(), "tokenUrl");
          add(urls, flow, member.value(), "refreshUrl");
        });
    return urls;
  }

  private static void add(Map<String, String> urls, String flow, Node node, String keyword) {
    String url = Tree.text(node.get(keyword));
    if (url != null) {
      urls.put(flow + " " + keyword, url);
    }
  }

  private static String shown(SecurityRequirement alternative) {
    if (alternative.scopes().isEmpty()) {
      return "no authentication";
    }
    return alternative.scopes().entrySet().stream()
        .map(scheme ->
            "'"
                + scheme.getKey()
                + "'"
                + (scheme.getValue().isEmpty()
                    ? ""
                    : " with " + String.join(", ", scheme.getValue())))
        .collect(Collectors.joining(" and "));
  }
}
