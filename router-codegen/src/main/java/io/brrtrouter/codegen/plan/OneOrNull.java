package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises {@code oneOf} and {@code anyOf} of a schema and null: a wrapping, not a choice. */
final class OneOrNull {
  private OneOrNull() {}

  /** The only branch that is not null, or null where there is more to it. */
  static @Nullable Schema of(Conjunction asked, TypePlanner types) {
    List<Schema> conjuncts = asked.shape().conjuncts();
    if (conjuncts.size() != 1 || asked.shape().choices().size() != 1) {
      return null;
    }
    Choice choice = asked.shape().choices().getFirst();
    if (!Keywords.saysNothingBut(conjuncts.getFirst(), "oneOf", "anyOf")
        || choice.discriminator() != null
        || choice.branches().size() != 2) {
      return null;
    }
    Schema first = choice.branches().getFirst();
    Schema last = choice.branches().getLast();
    if (both(conjuncts.getFirst().node())) {
      return null;
    }
    if (!choice.exclusive() && isAnything(first, last)) {
      return isAnything(last) ? first : last;
    }
    return isNull(types, last)
        ? notNull(types, first)
        : isNull(types, first) ? notNull(types, last) : null;
  }

  /**
   * Whether exactly one of two branches says that it is nullable and nothing else. By the standard
   * it takes any value; what is meant, and typed, is the other one or null.
   */
  private static boolean isAnything(Schema first, Schema last) {
    return isAnything(first) != isAnything(last);
  }

  /** Whether a schema says that it is nullable and nothing else. */
  static boolean isAnything(Schema schema) {
    return Keywords.isTrue(schema.node(), "nullable") && Keywords.saysNothingBut(schema);
  }

  private static boolean both(Node node) {
    return node.get("oneOf") != null && node.get("anyOf") != null;
  }

  private static boolean isNull(TypePlanner types, Schema schema) {
    Shape shape = types.shape(List.of(schema));
    return shape.kindsAreSaid()
        && shape.kinds().isEmpty()
        && Keywords.texts(schema.node(), "type").equals(List.of("null"))
        && Keywords.saysNothingBut(schema, "type");
  }

  /** The branch, unless it takes null itself, which two branches of a oneOf may not. */
  private static @Nullable Schema notNull(TypePlanner types, Schema schema) {
    Shape shape = types.shape(List.of(schema));
    boolean certain = shape.kindsAreSaid() && !shape.nullable();
    return certain && !shape.kinds().equals(Set.of()) ? schema : null;
  }
}
