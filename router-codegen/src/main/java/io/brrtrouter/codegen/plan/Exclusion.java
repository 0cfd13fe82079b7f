package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Schema;
import io.brrtrouter.openapi.SpecVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether no object can obey two branches of a choice at once, as far as that can be seen. */
final class Exclusion {
  private final TypePlanner types;
  private final ValuePlanner values;
  private final Defaults defaults;

  Exclusion(TypePlanner types, ValuePlanner values) {
    this.types = types;
    this.values = values;
    this.defaults = new Defaults(types);
  }

  boolean areApart(List<Schema> some, List<Schema> others) {
    Shape a = types.shape(some);
    Shape b = types.shape(others);
    boolean objects = a.kinds().contains(JsonKind.OBJECT) && b.kinds().contains(JsonKind.OBJECT);
    List<String> left = required(some);
    List<String> right = required(others);
    return !objects
        || refuses(a, right)
        || refuses(b, left)
        || differ(a, b, left, right)
        || defaultsDiffer(a, b);
  }

  /** The members that a branch requires in both directions. */
  List<String> required(List<Schema> schemas) {
    Shape shape = types.shape(schemas);
    List<String> required = new ArrayList<>();
    for (String member : shape.required()) {
      List<Schema> declared = shape.properties().getOrDefault(member, List.of());
      boolean oneWay =
          declared.stream()
              .anyMatch(schema ->
                  types.references().isMarked(schema, "readOnly")
                      || types.references().isMarked(schema, "writeOnly"));
      if (!oneWay) {
        required.add(member);
      }
    }
    return required;
  }

  /** Whether one of these members may not be there. */
  private static boolean refuses(Shape shape, List<String> required) {
    return shape.conjuncts().stream().anyMatch(schema -> refuses(schema, required));
  }

  private static boolean refuses(Schema schema, List<String> required) {
    Schema rest = schema.child("additionalProperties");
    if (rest == null
        || !Keywords.isBoolean(rest, false)
        || schema.node().get("patternProperties") != null) {
      return false;
    }
    Set<String> own =
        schema.node().get("properties") instanceof Node.Mapping properties
            ? properties.members().keySet()
            : Set.of();
    return !own.containsAll(required);
  }

  /** Whether a member that must be there would have to be two things at once. */
  private boolean differ(Shape a, Shape b, List<String> left, List<String> right) {
    return a.properties().entrySet().stream()
        .anyMatch(member -> {
          List<Schema> other = b.properties().get(member.getKey());
          boolean required = left.contains(member.getKey()) || right.contains(member.getKey());
          return required && other != null && differ(member.getValue(), other);
        });
  }

  /** Whether a member that is not there would have to be two things at once. */
  private boolean defaultsDiffer(Shape a, Shape b) {
    return a.properties().entrySet().stream()
        .anyMatch(member -> {
          JsonNode one = defaults.of(member.getValue());
          JsonNode other = defaults.of(b.properties().getOrDefault(member.getKey(), List.of()));
          return one != null && other != null && !one.equals(other);
        });
  }

  private boolean differ(List<Schema> some, List<Schema> others) {
    Shape a = types.shape(some);
    Shape b = types.shape(others);
    boolean said = a.kindsAreSaid() && b.kindsAreSaid() && !(a.nullable() && b.nullable());
    if (said && Collections.disjoint(a.kinds(), b.kinds())) {
      return true;
    }
    List<JsonNode> left = a.values();
    List<JsonNode> right = b.values();
    return left != null
        && right != null
        && isAsserted(some)
        && isAsserted(others)
        && left.stream().noneMatch(right::contains);
  }

  private boolean isAsserted(List<Schema> member) {
    Conjunction asked = values.conjunction(member);
    return asked.version() != SpecVersion.V3_0 || !asked.says("const");
  }
}
