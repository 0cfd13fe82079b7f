package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.ParameterLocation;
import io.brrtrouter.openapi.ParameterObject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Parameters: which there are, which must be there, how they are written and what they are. */
final class ParameterRules {
  private final Messages messages;

  ParameterRules(Messages messages) {
    this.messages = messages;
  }

  void compare(String operation, Direction direction, OperationObject old, OperationObject now) {
    Map<String, ParameterObject> before = byKey(old);
    Map<String, ParameterObject> after = byKey(now);
    before.forEach((key, parameter) -> {
      ParameterObject other = after.get(key);
      if (other == null) {
        removed(operation, direction, parameter, elsewhere(parameter, before, after));
      } else {
        compare(operation, direction, parameter, other);
      }
    });
    after.forEach((key, parameter) -> {
      if (!before.containsKey(key) && elsewhere(parameter, after, before) == null) {
        added(operation, direction, parameter);
      }
    });
  }

  /** Path parameters by their order: their names are nobody's business. */
  private static Map<String, ParameterObject> byKey(OperationObject operation) {
    Map<String, ParameterObject> all = new LinkedHashMap<>();
    int paths = 0;
    for (ParameterObject parameter : operation.parameters()) {
      all.put(
          switch (parameter.in()) {
            case PATH -> "path " + paths++;
            case HEADER -> "header " + parameter.name().toLowerCase(Locale.ROOT);
            default -> parameter.in() + " " + parameter.name();
          },
          parameter);
    }
    return all;
  }

  /** A parameter of the same name in another place, which was not there before. */
  private static @Nullable ParameterObject elsewhere(
      ParameterObject parameter,
      Map<String, ParameterObject> own,
      Map<String, ParameterObject> others) {
    return others.entrySet().stream()
        .filter(other -> !own.containsKey(other.getKey()))
        .map(Map.Entry::getValue)
        .filter(other -> other.name().equalsIgnoreCase(parameter.name()))
        .findFirst()
        .orElse(null);
  }

  private void removed(
      String operation,
      Direction direction,
      ParameterObject parameter,
      @Nullable ParameterObject elsewhere) {
    if (elsewhere != null) {
      messages.add(
          direction,
          Effect.ALTERED,
          Rule.PARAMETER_LOCATION,
          Place.now(elsewhere.node()),
          operation,
          name(parameter) + " is a " + kind(elsewhere.in()) + " now");
      return;
    }
    messages.add(
        direction,
        parameter.required() ? Effect.WIDENED : Effect.NONE,
        Rule.PARAMETER_REMOVED,
        Place.old(parameter.node()),
        operation,
        name(parameter) + " is removed");
  }

  private void added(String operation, Direction direction, ParameterObject parameter) {
    messages.add(
        direction,
        parameter.required() ? Effect.NARROWED : Effect.NONE,
        Rule.PARAMETER_ADDED,
        Place.now(parameter.node()),
        operation,
        name(parameter) + (parameter.required() ? " is added, and required" : " is added"));
  }

  private void compare(
      String operation, Direction direction, ParameterObject old, ParameterObject now) {
    if (old.required() != now.required()) {
      messages.add(
          direction,
          now.required() ? Effect.NARROWED : Effect.WIDENED,
          Rule.PARAMETER_REQUIRED,
          Place.now(PathRules.at(now.node(), "required")),
          operation,
          name(old) + (now.required() ? " is required now" : " is not required any more"));
    }
    if (old.deprecated() != now.deprecated()) {
      messages
          .findings()
          .add(
              now.deprecated() ? Severity.WARNING : Severity.COMPATIBLE,
              Rule.DEPRECATED,
              Place.now(PathRules.at(now.node(), "deprecated")),
              operation,
              name(old)
                  + (now.deprecated() ? " is deprecated now" : " is not deprecated any more"));
    }
    compareStyles(operation, direction, old, now);
    messages.schemas(direction, operation, name(old), old.schema(), now.schema());
  }

  private void compareStyles(
      String operation, Direction direction, ParameterObject old, ParameterObject now) {
    String before = writing(messages.old(), old);
    String after = writing(messages.now(), now);
    if (!before.equals(after)) {
      style(operation, direction, now, Effect.ALTERED, name(old), before, after);
    }
    compareFlag(
        operation, direction, now, "allowReserved", old.allowReserved(), now.allowReserved());
    compareFlag(
        operation, direction, now, "allowEmptyValue", old.allowEmptyValue(), now.allowEmptyValue());
  }

  private void compareFlag(
      String operation,
      Direction direction,
      ParameterObject now,
      String flag,
      boolean was,
      boolean is) {
    if (was != is) {
      Effect effect = is ? Effect.WIDENED : Effect.NARROWED;
      style(operation, direction, now, effect, flag + " of " + name(now), "" + was, "" + is);
    }
  }

  private void style(
      String operation,
      Direction direction,
      ParameterObject now,
      Effect effect,
      String what,
      String from,
      String to) {
    messages.add(
        direction,
        effect,
        Rule.PARAMETER_STYLE,
        Place.now(now.node()),
        operation,
        what + " changes from " + from + " to " + to);
  }

  /** How a value is written; what makes no difference to a single value is left out. */
  private String writing(Version version, ParameterObject parameter) {
    if (parameter.contentType() != null) {
      return Objects.requireNonNull(parameter.contentType()).toLowerCase(Locale.ROOT);
    }
    boolean isScalar = messages.isScalar(version, parameter.schema());
    String style =
        switch (parameter.style()) {
          case SPACE_DELIMITED, PIPE_DELIMITED, DEEP_OBJECT, FORM ->
              isScalar ? "style form" : "style " + word(parameter.style().name());
          default -> "style " + word(parameter.style().name());
        };
    return isScalar ? style : style + (parameter.explode() ? " with explode" : " without explode");
  }

  /** As documents write it: {@code deepObject}. */
  private static String word(String constant) {
    String[] parts = constant.toLowerCase(Locale.ROOT).split("_", -1);
    return parts.length == 1
        ? parts[0]
        : parts[0] + parts[1].substring(0, 1).toUpperCase(Locale.ROOT) + parts[1].substring(1);
  }

  static String name(ParameterObject parameter) {
    return "the " + kind(parameter.in()) + " '" + parameter.name() + "'";
  }

  private static String kind(ParameterLocation in) {
    return switch (in) {
      case PATH -> "path parameter";
      case QUERY -> "query parameter";
      case HEADER -> "header";
      case COOKIE -> "cookie";
    };
  }
}
