package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.SecurityRequirement;
import io.brrtrouter.openapi.SecurityScheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes security schemes and requirements of their nodes. */
final class SecurityModel {
  private final Bundle bundle;
  private final List<SecurityRequirement> inherited;

  SecurityModel(Bundle bundle) {
    this.bundle = bundle;
    this.inherited = alternatives(bundle.root().get("security"));
  }

  /** What an operation demands: its own requirements, or else the document's. */
  List<SecurityRequirement> requirements(Node operation) {
    Node own = operation.get("security");
    return own == null ? inherited : alternatives(own);
  }

  private static List<SecurityRequirement> alternatives(@Nullable Node security) {
    List<SecurityRequirement> alternatives = new ArrayList<>();
    for (Node alternative : Nodes.items(security)) {
      alternatives.add(new SecurityRequirement(scopes(alternative)));
    }
    return List.copyOf(alternatives);
  }

  private static Map<String, List<String>> scopes(Node alternative) {
    Map<String, List<String>> scopes = new LinkedHashMap<>();
    Nodes.members(alternative)
        .forEach((scheme, member) ->
            scopes.put(
                scheme,
                Nodes.items(member.value()).stream()
                    .map(Nodes::text)
                    .filter(Objects::nonNull)
                    .toList()));
    return Collections.unmodifiableMap(scopes);
  }

  Map<String, SecurityScheme> schemes() {
    Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
    Located section = bundle.at("/components/securitySchemes");
    if (section != null) {
      Nodes.members(section.node())
          .forEach((name, member) -> {
            if (!Nodes.isExtension(name)) {
              Node node = bundle.follow(section.child(name, member.value())).node();
              schemes.put(name, scheme(name, node));
            }
          });
    }
    return Collections.unmodifiableMap(schemes);
  }

  private static SecurityScheme scheme(String name, Node node) {
    String in = Nodes.text(node, "in");
    return new SecurityScheme(
        name,
        Objects.requireNonNullElse(Nodes.text(node, "type"), ""),
        in == null ? null : ParameterModel.LOCATIONS.get(in),
        Nodes.text(node, "name"),
        lowerCase(Nodes.text(node, "scheme")),
        node);
  }

  private static @Nullable String lowerCase(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
