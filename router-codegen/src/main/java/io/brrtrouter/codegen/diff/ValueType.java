package io.brrtrouter.codegen.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a value can be, null apart: a number is an integer or a fraction. */
enum ValueType {
  BOOLEAN,
  INTEGER,
  FRACTION,
  STRING,
  ARRAY,
  OBJECT;

  static final Set<ValueType> NUMBER = Set.of(INTEGER, FRACTION);

  /** The types that a {@code type} names; null for a word that is none. */
  static @Nullable Set<ValueType> named(@Nullable String name) {
    return switch (name) {
      case "boolean" -> Set.of(BOOLEAN);
      case "integer" -> Set.of(INTEGER);
      case "number" -> NUMBER;
      case "string" -> Set.of(STRING);
      case "array" -> Set.of(ARRAY);
      case "object" -> Set.of(OBJECT);
      case "null" -> Set.of();
      case null, default -> null;
    };
  }

  /** The types of a value; none for null. */
  static Set<ValueType> of(JsonNode value) {
    return switch (value.getNodeType()) {
      case BOOLEAN -> Set.of(BOOLEAN);
      case NUMBER ->
          Set.of(value.decimalValue().stripTrailingZeros().scale() <= 0 ? INTEGER : FRACTION);
      case STRING -> Set.of(STRING);
      case ARRAY -> Set.of(ARRAY);
      case OBJECT -> Set.of(OBJECT);
      default -> Set.of();
    };
  }

  /** As a document would write them: {@code string or number}. */
  static String describe(Set<ValueType> types) {
    if (types.size() == values().length) {
      return "anything";
    }
    List<String> names = new ArrayList<>();
    for (ValueType type : values()) {
      boolean isNumber = type == FRACTION;
      boolean isPartOfNumber = type == INTEGER && types.contains(FRACTION);
      if (types.contains(type) && !isPartOfNumber) {
        names.add(isNumber ? "number" : type.name().toLowerCase(Locale.ROOT));
      }
    }
    return names.isEmpty() ? "nothing" : String.join(" or ", names);
  }
}
