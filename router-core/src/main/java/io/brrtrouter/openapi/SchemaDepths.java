package io.brrtrouter.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How deep schemas nest: 0 for a scalar, one more for every object, array or composition around it.
 * A reference counts as its target; a recursive schema counts as {@value #RECURSIVE} deep, or as
 * its deepest part without the recursion if that is more.
 */
final class SchemaDepths {
  static final int RECURSIVE = 10;

  private static final List<String> SINGLE = List.of("items", "additionalProperties", "not");
  private static final List<String> SEVERAL = List.of("allOf", "anyOf", "oneOf", "prefixItems");

  private final Node root;
  private final IdentityHashMap<Node, Depth> known = new IdentityHashMap<>();

  private record Depth(int levels, boolean recursive) {}

  SchemaDepths(Node root) {
    this.root = root;
  }

  int of(Node schema) {
    Node target = References.target(root, schema);
    Depth depth = known.get(target);
    if (depth == null) {
      depth = walk(target);
    }
    return depth.recursive() ? Math.max(RECURSIVE, depth.levels()) : depth.levels();
  }

  /** With a stack of its own: chains of references can be longer than a thread's. */
  private Depth walk(Node start) {
    IdentityHashMap<Node, Boolean> open = new IdentityHashMap<>();
    Deque<Step> path = new ArrayDeque<>();
    path.push(enter(start, open));
    Depth last = new Depth(0, false);
    while (!path.isEmpty()) {
      Step step = path.peek();
      if (!step.children.hasNext()) {
        path.pop();
        open.remove(step.schema);
        last = new Depth(step.levels, step.recursive);
        known.put(step.schema, last);
        if (!path.isEmpty()) {
          path.peek().below(last);
        }
        continue;
      }
      Node child = References.target(root, step.children.next());
      Depth earlier = open.containsKey(child) ? new Depth(0, true) : known.get(child);
      if (earlier != null) {
        step.below(earlier);
      } else {
        path.push(enter(child, open));
      }
    }
    return last;
  }

  private static Step enter(Node schema, IdentityHashMap<Node, Boolean> open) {
    open.put(schema, true);
    return new Step(schema, children(schema).iterator());
  }

  /** A schema on the way down, and what is known of it so far. */
  private static final class Step {
    final Node schema;
    final Iterator<Node> children;
    int levels;
    boolean recursive;

    Step(Node schema, Iterator<Node> children) {
      this.schema = schema;
      this.children = children;
    }

    void below(Depth child) {
      levels = Math.max(levels, child.levels() + 1);
      recursive |= child.recursive();
    }
  }

  private static List<Node> children(Node schema) {
    List<Node> children = new ArrayList<>();
    if (schema.get("properties") instanceof Node.Mapping properties) {
      properties.members().values().forEach(member -> children.add(member.value()));
    }
    for (String keyword : SINGLE) {
      addMapping(schema.get(keyword), children);
    }
    for (String keyword : SEVERAL) {
      if (schema.get(keyword) instanceof Node.Sequence several) {
        children.addAll(several.items());
      }
    }
    return children;
  }

  private static void addMapping(@Nullable Node child, List<Node> children) {
    if (child instanceof Node.Mapping) {
      children.add(child);
    }
  }
}
