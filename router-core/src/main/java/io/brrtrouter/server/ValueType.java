package io.brrtrouter.server;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the text of a setting becomes its value.
 *
 * @param <T> what the value is
 */
interface ValueType<T> {

  /**
   * Parses a text. A number out of range is put to the nearest bound.
   *
   * @throws IllegalArgumentException if it cannot be read
   */
  T parse(String text);

  /** Whether parsing would put the text's number to a bound. */
  default boolean clamps(String text) {
    return false;
  }

  /** What values there are, in words. */
  String allowed();

  /** The text of a value. */
  default String show(T value) {
    return value.toString();
  }

  /** Decimal or {@code 0x} integers. */
  record Whole(long min, long max) implements ValueType<Long> {
    @Override
    public Long parse(String text) {
      return Math.clamp(number(text), min, max);
    }

    @Override
    public boolean clamps(String text) {
      long number = number(text);
      return number < min || number > max;
    }

    private static long number(String text) {
      try {
        return Long.decode(text.startsWith("0") ? octalIsDecimal(text) : text);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("not a whole number", e);
      }
    }

    /** To {@link Long#decode} a leading zero means octal, to nobody else. */
    private static String octalIsDecimal(String text) {
      return text.regionMatches(true, 0, "0x", 0, 2) ? text : text.replaceFirst("^0+(?=.)", "");
    }

    @Override
    public String allowed() {
      return "a whole number, decimal or 0x, from " + min + " to " + max;
    }
  }

  /** Decimal fractions from 0 to 1. */
  record Fraction() implements ValueType<Double> {
    @Override
    public Double parse(String text) {
      return Math.clamp(number(text), 0, 1);
    }

    @Override
    public boolean clamps(String text) {
      double number = number(text);
      return number < 0 || number > 1;
    }

    private static double number(String text) {
      double number = Double.parseDouble(text); // its exception is an IllegalArgumentException
      if (Double.isNaN(number)) {
        throw new IllegalArgumentException("not a number");
      }
      return number;
    }

    @Override
    public String allowed() {
      return "a number from 0 to 1";
    }
  }

  /** Yes or no. */
  record Flag() implements ValueType<Boolean> {
    @Override
    public Boolean parse(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "true", "on", "yes", "1" -> true;
        case "false", "off", "no", "0" -> false;
        default -> throw new IllegalArgumentException("neither true nor false");
      };
    }

    @Override
    public String allowed() {
      return "true or false; on or off, yes or no, 1 or 0";
    }
  }

  /** The constants of an enumeration, without case and with hyphens. */
  record OneOf<E extends Enum<E>>(Class<E> constants) implements ValueType<E> {
    @Override
    public E parse(String text) {
      return Stream.of(constants.getEnumConstants())
          .filter(constant -> show(constant).equalsIgnoreCase(text))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("not one of them"));
    }

    @Override
    public String show(E value) {
      return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String allowed() {
      return Stream.of(constants.getEnumConstants())
          .map(this::show)
          .collect(Collectors.joining(", "));
    }
  }

  /** Any text that is not empty. */
  record Text() implements ValueType<String> {
    @Override
    public String parse(String text) {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("empty");
      }
      return text;
    }

    @Override
    public String allowed() {
      return "a text that is not empty";
    }
  }

  /** Names separated by commas. */
  record Names() implements ValueType<List<String>> {
    @Override
    public List<String> parse(String text) {
      return Arrays.stream(text.split(","))
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .toList();
    }

    @Override
    public String show(List<String> value) {
      return String.join(",", value);
    }

    @Override
    public String allowed() {
      return "names separated by commas";
    }
  }

  /** A value, or nothing. */
  record Maybe<T>(ValueType<T> type, String nothing) implements ValueType<Optional<T>> {
    @Override
    public Optional<T> parse(String text) {
      return isNothing(text) ? Optional.empty() : Optional.of(type.parse(text));
    }

    @Override
    public boolean clamps(String text) {
      return !isNothing(text) && type.clamps(text);
    }

    private boolean isNothing(String text) {
      return text.isEmpty() || text.equalsIgnoreCase(nothing);
    }

    @Override
    public String show(Optional<T> value) {
      return value.map(type::show).orElse(nothing);
    }

    @Override
    public String allowed() {
      return type.allowed() + ", or " + nothing;
    }
  }
}
