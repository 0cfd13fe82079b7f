package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Position;

/** A Java type as the plan knows it. Immutable. */
public sealed interface JavaType
    permits Scalar, JavaType.Named, JavaType.ListOf, JavaType.MapOf, JavaType.Degraded {

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
   * {@code JsonNode}, because the schema has no faithful type.
   *
   * @param message why, in a sentence
   * @param position where the schema stands
   */
  record Degraded(String message, Position position) implements JavaType {}
}
