package io.brrtrouter.parameters;

import io.brrtrouter.openapi.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Which names of a query, or which cookies, belong to which parameter. */
final class Claims {
  private Claims() {}

  /** The names that belong to the other parameters in the same location. */
  static Predicate<String> besides(
      Parameter<?> parameter, List<Parameter<?>> all, ShapeReader shapes) {
    List<Predicate<String>> claims = new ArrayList<>();
    for (Parameter<?> other : all) {
      if (other != parameter && other.in() == parameter.in()) {
        claims.add(of(other, shapes.read(other.schema())));
      }
    }
    return name -> claims.stream().anyMatch(claim -> claim.test(name));
  }

  /** The names that belong to a parameter of this shape. */
  static Predicate<String> of(Parameter<?> parameter, Shape shape) {
    String name = parameter.name();
    if (parameter.style() == Style.DEEP_OBJECT) {
      return other -> other.startsWith(name + "[");
    }
    if (!parameter.explode() || parameter.contentType() != null) {
      return name::equals;
    }
    return shape.allows(JsonType.OBJECT)
        ? other -> other.equals(name) || shape.describes(other)
        : name::equals;
  }
}
