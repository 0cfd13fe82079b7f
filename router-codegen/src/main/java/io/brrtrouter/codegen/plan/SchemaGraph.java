package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which schemas lead to which. */
final class SchemaGraph {
  private static final List<String> SINGLE = List.of("items", "additionalProperties");
  private static final List<String> LISTS = List.of("allOf", "oneOf", "anyOf", "prefixItems");
  private static final List<String> MAPS = List.of("properties", "patternProperties");

  private final References references;
  private final Lineage lineage;

  SchemaGraph(References references, Lineage lineage) {
    this.references = references;
    this.lineage = lineage;
  }

  /** The pointers of all schemas that these lead to, themselves included. */
  Set<String> reach(Collection<Schema> roots) {
    Set<String> seen = new HashSet<>();
    search(roots, seen, schema -> false);
    return seen;
  }

  /**
   * Whether one of these leads to a schema of this kind; {@code seen} learns what was looked at.
   */
  boolean search(Collection<Schema> roots, Set<String> seen, Predicate<Schema> wanted) {
    Deque<Schema> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Schema schema = open.pop();
      if (seen.add(schema.pointer())) {
        if (wanted.test(schema)) {
          return true;
        }
        open.addAll(next(schema));
      }
    }
    return false;
  }

  private List<Schema> next(Schema schema) {
    List<Schema> next = new ArrayList<>();
    Schema target = references.target(schema);
    if (target != null) {
      next.add(target);
    }
    for (String keyword : SINGLE) {
      Schema child = schema.child(keyword);
      if (child != null) {
        next.add(child);
      }
    }
    LISTS.forEach(keyword -> next.addAll(Keywords.schemas(schema, keyword)));
    for (String keyword : MAPS) {
      Schema all = schema.child(keyword);
      if (all != null && all.node() instanceof Node.Mapping mapping) {
        mapping.members().keySet().forEach(name -> next.add(Schemas.child(all, name)));
      }
    }
    if (schema.node().get("discriminator") != null) {
      next.addAll(lineage.below(schema.pointer()));
    }
    return next;
  }
}
