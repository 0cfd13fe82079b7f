package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Position;

/** A Java type as the plan knows it. Immutable. */
public sealed interface JavaType
    permits Scalar,
        JavaType.Named,
        JavaType.ListOf,
        JavaType.MapOf,
        JavaType.Mapped,
        JavaType.Degraded {

  /** The type as it is generated: another one only where users have put their own in its place. */
  default JavaType plain() {
    return this;
  }

  /**
   * A type of the plan's own: see {@link ApiPlan#declaration}.
   *
   * @param name its simple name
   */
  record Named(String name) implements JavaType {}

  /**
   * {@code List<item>}.
   *
   * @param item the type of its items
   */
  record ListOf(TypeUse item) implements JavaType {}

  /**
   * {@code Map<String, value>}.
   *
   * @param value the type of its values
   */
  record MapOf(TypeUse value) implements JavaType {}

  /**
   * A type of the user's own, made from the one that is generated.
   *
   * @param plain the generated type
   * @param type the full name of the user's class
   * @param conversion the full name of the class that converts
   * @param holder the name of the generated class that has the conversions
   * @param constant the name of this one there
   */
  record Mapped(JavaType plain, String type, String conversion, String holder, String constant)
      implements JavaType {}

  /**
   * {@code JsonNode}, because the schema has no faithful type.
   *
   * @param message why, in a sentence
   * @param position where the schema stands
   */
  record Degraded(String message, Position position) implements JavaType {}
}
