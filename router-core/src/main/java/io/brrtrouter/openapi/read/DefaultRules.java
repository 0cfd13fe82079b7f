package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is to be said of a schema's default. OAS 3.0, 4.7.24.1 demands that it is of the schema's
 * type, 3.1 recommends it; no request suffers where it is not, if nobody gets it.
 */
final class DefaultRules {
  private static final String REMEDY = "Correct it, or remove it.";

  private final Linked linked;
  private final Problems problems;

  DefaultRules(Linked linked, Problems problems) {
    this.linked = linked;
    this.problems = problems;
  }

  /**
   * Looks at the default of a schema.
   *
   * @param allowed the types that the schema itself names, {@code null} included
   */
  void check(Node.Mapping schema, Set<String> allowed) {
    Node written = schema.get("default");
    if (written == null) {
      return;
    }
    JsonNode value = written.json();
    Set<String> types = allowed.isEmpty() && !value.isNull() ? inherited(schema) : allowed;
    if (!types.isEmpty() && !SchemaTypes.isOf(value, types)) {
      JsonNode meant = MeantDefault.of(value, types, itemTypes(schema));
      if (meant == null || broken(schema, meant) != null) {
        ignore(written, mismatch(written, types));
        return;
      }
      Position at = written.position();
      String said = mismatch(written, types) + "; it is read as " + meant;
      problems.warning(at, said, "Write " + meant + ".");
      linked.mend(written, MeantDefault.node(at, meant));
    } else {
      String broken = broken(schema, value);
      if (broken != null) {
        ignore(written, broken);
      }
    }
  }

  private static String mismatch(Node written, Set<String> types) {
    return "'default' must be of type "
        + String.join(" or ", types)
        + ", but it is "
        + Nodes.type(written);
  }

  /** Why a value of the right type is none of the schema, or null. */
  private static @Nullable String broken(Node schema, JsonNode value) {
    List<Node> listed = Nodes.items(schema.get("enum"));
    if (!value.isNull()
        && !listed.isEmpty()
        && listed.stream().noneMatch(item -> item.json().equals(value))) {
      return "'default' is not one of the values under 'enum'";
    }
    String limit = DefaultBounds.broken(schema, value);
    return limit == null ? null : "'default' is not within '" + limit + "'";
  }

  private void ignore(Node written, String message) {
    problems.warning(written.position(), message + "; it is ignored", REMEDY);
    linked.leaveOut(written);
  }

  /** The types of an array's items, where its schema says them itself or refers to who does. */
  private Set<String> itemTypes(Node.Mapping schema) {
    Node items = linked.child(schema, "items");
    return items == null ? Set.of() : SchemaTypes.written(items);
  }

  /** The types of what a schema that names none builds upon: its reference, or a part of it. */
  private Set<String> inherited(Node.Mapping schema) {
    if (linked.is31() && linked.target(schema) != null) {
      return typesOf(linked.follow(schema));
    }
    for (Node part : Nodes.items(schema.get("allOf"))) {
      Set<String> types = typesOf(linked.follow(part));
      if (!types.isEmpty()) {
        return types;
      }
    }
    return Set.of();
  }

  private static Set<String> typesOf(Node schema) {
    Set<String> types = SchemaTypes.written(schema);
    if (!types.isEmpty() && Nodes.isTrue(schema, "nullable")) {
      types.add("null");
    }
    return types;
  }
}
