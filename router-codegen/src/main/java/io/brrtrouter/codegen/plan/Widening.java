package io.brrtrouter.codegen.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds one type that holds the values of several without losing any. */
final class Widening {
  private final Predicate<JavaType> isEnum;

  /** Enumerations are recognised by the given test. */
  Widening(Predicate<JavaType> isEnum) {
    this.isEnum = isEnum;
  }

  /** The type that holds all of these, or null if they have none in common. */
  @Nullable JavaType of(Collection<JavaType> several) {
    Set<JavaType> types = new HashSet<>(several);
    if (types.size() == 1) {
      return types.iterator().next();
    }
    if (types.contains(Scalar.TREE)) {
      return Scalar.TREE;
    }
    for (JavaType type : several) {
      if (type instanceof JavaType.Degraded) {
        return type;
      }
    }
    if (types.stream().allMatch(t -> isEnum.test(t) || t instanceof Scalar s && s.isText())) {
      return Scalar.STRING;
    }
    return types.stream().allMatch(t -> t instanceof Scalar s && s.isNumber())
        ? number(types)
        : null;
  }

  private static Scalar number(Set<JavaType> types) {
    if (types.stream().allMatch(t -> t instanceof Scalar s && s.isInteger())) {
      return types.contains(Scalar.BIG_INTEGER) ? Scalar.BIG_INTEGER : Scalar.INT64;
    }
    Set<JavaType> doubles = Set.of(Scalar.FLOAT32, Scalar.FLOAT64, Scalar.INT32);
    return doubles.containsAll(types) ? Scalar.FLOAT64 : Scalar.DECIMAL;
  }
}
