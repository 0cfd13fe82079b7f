package io.brrtrouter.validation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The formats of numbers: the ranges of the Java types that carry their names. They say nothing of
 * fractions, which is for {@code type: integer} to do.
 */
public final class NumberFormats {
  private static final Map<String, Predicate<BigDecimal>> BY_NAME =
      Map.of(
          "int32",
          between(Integer.MIN_VALUE, Integer.MAX_VALUE),
          "int64",
          between(Long.MIN_VALUE, Long.MAX_VALUE),
          "float",
          number -> Float.isFinite(number.floatValue()),
          "double",
          number -> Double.isFinite(number.doubleValue()));

  private NumberFormats() {}

  /** The check of a format; null if the format allows any number. */
  public static @Nullable Predicate<BigDecimal> check(String format) {
    return BY_NAME.get(format);
  }

  private static Predicate<BigDecimal> between(long least, long most) {
    BigDecimal from = BigDecimal.valueOf(least);
    BigDecimal to = BigDecimal.valueOf(most);
    return number -> number.compareTo(from) >= 0 && number.compareTo(to) <= 0;
  }
}
