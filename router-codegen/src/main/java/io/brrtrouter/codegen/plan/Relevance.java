package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Schema;
import java.util.List;
import java.util.Set;

/**
 * Tells the choices that decide a type from those that only restrict it: {@code anyOf} of several
 * {@code required}, for instance, leaves the type as it is.
 */
final class Relevance {
  private static final String[] RESTRICTIONS = {
    "required",
    "not",
    "type",
    "minProperties",
    "maxProperties",
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "properties"
  };

  private Relevance() {}

  /** The choices of a shape that decide its type. */
  static List<Choice> of(Shape shape) {
    return shape.choices().stream()
        .filter(choice -> !choice.branches().stream().allMatch(b -> onlyRestricts(shape, b)))
        .toList();
  }

  private static boolean onlyRestricts(Shape shape, Schema branch) {
    if (!Keywords.saysNothingBut(branch, RESTRICTIONS)) {
      return false;
    }
    boolean sameKind =
        Keywords.texts(branch.node(), "type").stream()
            .allMatch(type -> shape.kindsAreSaid() && sameKind(shape, type));
    boolean known =
        !(branch.node().get("properties") instanceof Node.Mapping properties)
            || shape.properties().keySet().containsAll(properties.members().keySet());
    return sameKind && known;
  }

  private static boolean sameKind(Shape shape, String type) {
    Set<JsonKind> kinds = JsonKind.of(type);
    return kinds != null && kinds.containsAll(shape.kinds());
  }
}
