package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether schemas accept null, whatever the version of the document calls it. */
final class Nullness {
  private static final List<String> COMPOSITIONS = List.of("allOf", "anyOf", "oneOf");

  private final Version version;
  private final Map<Node, Boolean> known = new IdentityHashMap<>();

  Nullness(Version version) {
    this.version = version;
  }

  boolean isAccepted(Node schema) {
    Boolean earlier = known.get(schema);
    if (earlier != null) {
      return earlier;
    }
    known.put(schema, true); // a circle forbids nothing
    boolean accepted = compute(schema);
    known.put(schema, accepted);
    return accepted;
  }

  /** Whether nothing but null is accepted: a branch that only makes its union nullable. */
  boolean isOnlyNull(Node schema) {
    return saysOnlyNull(version.end(schema));
  }

  private static boolean saysOnlyNull(Node schema) {
    Node type = schema.get("type");
    List<Node> types = Tree.items(type);
    List<Node> values = Tree.items(schema.get("enum"));
    Node constant = schema.get("const");
    return "null".equals(Tree.text(type))
        || (types.size() == 1 && "null".equals(Tree.text(types.getFirst())))
        || (values.size() == 1 && Tree.isNull(values.getFirst()))
        || (constant != null && Tree.isNull(constant));
  }

  private boolean compute(Node schema) {
    if (!(schema instanceof Node.Mapping)) {
      return !Tree.is(schema, false);
    }
    // Beside a reference or a composition the word is meant to count, although 3.0 says otherwise.
    if (version.isNullable(schema) && schema.get("type") == null && composes(schema)) {
      return true;
    }
    Node target = version.target(schema);
    if (target != null && (!isAccepted(target) || !version.siblingsCount())) {
      return isAccepted(target);
    }
    return ownAccept(schema)
        && Tree.items(schema.get("allOf")).stream().allMatch(this::isAccepted)
        && anyAccepts(schema.get("oneOf"))
        && anyAccepts(schema.get("anyOf"));
  }

  private static boolean composes(Node schema) {
    return schema.get("$ref") != null
        || COMPOSITIONS.stream().anyMatch(keyword -> schema.get(keyword) != null);
  }

  private boolean ownAccept(Node schema) {
    Node type = schema.get("type");
    boolean typed =
        type == null
            || version.isNullable(schema)
            || "null".equals(Tree.text(type))
            || Tree.items(type).stream().anyMatch(one -> "null".equals(Tree.text(one)));
    Node values = schema.get("enum");
    Node constant = schema.get("const");
    return typed
        && (values == null || Tree.items(values).stream().anyMatch(Tree::isNull))
        && (constant == null || Tree.isNull(constant));
  }

  private boolean anyAccepts(@Nullable Node branches) {
    List<Node> several = Tree.items(branches);
    return several.isEmpty() || several.stream().anyMatch(this::isAccepted);
  }
}
