package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the schemas that hold under a condition (JSON Schema 2020-12, 10.2.2). */
final class Conditions {
  private Conditions() {}

  /** What {@code then}, {@code else} and {@code dependentSchemas} of a shape ask, in this order. */
  static List<Schema> consequences(Shape shape) {
    List<Schema> found = new ArrayList<>();
    for (Schema schema : shape.conjuncts()) {
      if (schema.node().get("if") != null) {
        add(found, schema.child("then"));
        add(found, schema.child("else"));
      }
      if (schema.child("dependentSchemas") instanceof Schema all
          && all.node() instanceof Node.Mapping mapping) {
        mapping.members().keySet().forEach(name -> add(found, Schemas.child(all, name)));
      }
    }
    return found;
  }

  /** The members that {@code dependentRequired} names (JSON Schema Validation 2020-12, 6.5.4). */
  static List<String> dependents(Shape shape) {
    List<String> names = new ArrayList<>();
    for (Schema schema : shape.conjuncts()) {
      if (schema.node().get("dependentRequired") instanceof Node.Mapping mapping) {
        for (String name : mapping.members().keySet()) {
          names.add(name);
          names.addAll(Keywords.texts(mapping, name));
        }
      }
    }
    return names;
  }

  private static void add(List<Schema> found, @Nullable Schema schema) {
    if (schema != null) {
      found.add(schema);
    }
  }
}
