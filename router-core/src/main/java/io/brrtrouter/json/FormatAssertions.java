package io.brrtrouter.json;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.FormatKeyword;
import com.networknt.schema.keyword.KeywordValidator;
import io.brrtrouter.validation.Formats;
import io.brrtrouter.validation.NumberFormats;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code format}, asserted in both dialects; a format that is not known demands nothing. */
final class FormatAssertions extends FormatKeyword {

  FormatAssertions() {
    super(Map.of());
  }

  @Override
  @SuppressWarnings("NullAway") // null is "no validator" there
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
    return value.isString() ? compile(value.stringValue()) : null;
  }

  private static @Nullable Assertion compile(String format) {
    Predicate<String> text = Formats.check(format);
    Predicate<BigDecimal> number = NumberFormats.check(format);
    if (text == null && number == null) {
      return null;
    }
    Predicate<JsonNode> holds =
        text != null
            ? value -> !value.isString() || text.test(value.stringValue())
            : value -> !value.isNumber() || isInRange(value, number, format);
    return new Assertion("format", holds, () -> "must be a valid " + format);
  }

  private static boolean isInRange(
      JsonNode value, @Nullable Predicate<BigDecimal> range, String format) {
    if (range == null || value.isInt() || (value.isLong() && !format.equals("int32"))) {
      return true;
    }
    BigDecimal number = Numbers.decimal(value);
    return number != null && range.test(number);
  }
}
