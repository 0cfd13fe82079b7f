package io.brrtrouter.parameters;

import io.brrtrouter.openapi.Style;
import java.util.function.Predicate;

/** Picks the class of a parameter's style. */
final class Styles {
  private Styles() {}

  /**
   * The style of a parameter. A style that its location does not have is read as the location's
   * default.
   *
   * @param shape the shape of its schema
   * @param claimed the names in the same location that belong to other parameters
   */
  static ParameterStyle of(Parameter<?> parameter, Shape shape, Predicate<String> claimed) {
    return switch (parameter.in()) {
      case PATH -> path(parameter);
      case QUERY -> query(parameter, shape, claimed);
      case HEADER ->
          new SimpleStyle(Source.header(parameter.name()), parameter.explode(), Coding.NONE);
      case COOKIE ->
          new CookieStyle(parameter.name(), parameter.explode(), members(shape, claimed));
    };
  }

  /** How the whole text of a parameter is read that has no style. */
  static ParameterStyle plain(Parameter<?> parameter) {
    String name = parameter.name();
    return switch (parameter.in()) {
      case PATH -> new SimpleStyle(Source.path(name), false, Coding.PERCENT);
      case QUERY -> new FormStyle(name, false, other -> false);
      case HEADER -> new SimpleStyle(Source.header(name), false, Coding.NONE);
      case COOKIE -> new CookieStyle(name, false, other -> false);
    };
  }

  private static ParameterStyle path(Parameter<?> parameter) {
    Source source = Source.path(parameter.name());
    boolean explode = parameter.explode();
    return switch (parameter.style()) {
      case LABEL -> new LabelStyle(source, explode);
      case MATRIX -> new MatrixStyle(source, parameter.name(), explode);
      default -> new SimpleStyle(source, explode, Coding.PERCENT);
    };
  }

  private static ParameterStyle query(
      Parameter<?> parameter, Shape shape, Predicate<String> claimed) {
    String name = parameter.name();
    if (parameter.style() == Style.DEEP_OBJECT) {
      return new DeepObjectStyle(name, claimed);
    }
    if (!parameter.explode() && parameter.style() == Style.SPACE_DELIMITED) {
      return new DelimitedStyle(name, ' ');
    }
    if (!parameter.explode() && parameter.style() == Style.PIPE_DELIMITED) {
      return new DelimitedStyle(name, '|');
    }
    return new FormStyle(name, parameter.explode(), members(shape, claimed));
  }

  /** What the schema names is its own; the rest, if it wants more, is what nobody else claims. */
  private static Predicate<String> members(Shape shape, Predicate<String> claimed) {
    return name -> shape.describes(name) || shape.free && !claimed.test(name);
  }
}
