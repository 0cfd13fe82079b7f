package io.brrtrouter.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The text of a single value outside JSON, in a header field or a parameter: what stands between
 * the quotes of its JSON string, or its JSON number or boolean. {@link JsonOutput} writes the same.
 */
public final class ScalarText {
  private ScalarText() {}

  /**
   * The text; of null it is empty, of a tree with members or items its JSON.
   *
   * @throws IllegalArgumentException if the value has no form in JSON
   */
  public static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> text;
      case BigDecimal number -> Numbers.text(number);
      case Float number when !Float.isFinite(number) -> throw noNumber(number);
      case Double number when !Double.isFinite(number) -> throw noNumber(number);
      case LocalDate date -> TimeText.of(date);
      case OffsetDateTime time -> TimeText.of(time);
      case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
      case JsonNode tree -> of(tree);
      default -> value.toString();
    };
  }

  private static String of(JsonNode tree) {
    if (tree.isBigDecimal()) {
      return Numbers.text(tree.decimalValue());
    }
    return tree.isContainer() ? tree.toString() : tree.asString("");
  }

  private static IllegalArgumentException noNumber(Number value) {
    return new IllegalArgumentException(value + " is no number of JSON");
  }
}
