package io.brrtrouter.validation;

import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The formats of strings, each as strict as the standard that defines it. Hand-written scanners:
 * linear time, no regular expressions. Safe for concurrent use.
 */
public final class Formats {
  private static final Map<String, Predicate<String>> BY_NAME =
      Map.of("uuid", Formats::isUuid, "date", Formats::isDate, "date-time", Formats::isDateTime);

  private Formats() {}

  /** Whether the text obeys the format; a format that is not known is always obeyed. */
  public static boolean accepts(String format, String text) {
    Predicate<String> check = BY_NAME.get(format);
    return check == null || check.test(text);
  }

  private static boolean isUuid(String text) {
    if (text.length() != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      char c = text.charAt(i);
      if (dash ? c != '-' : Character.digit(c, 16) < 0 || c > 127) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDate(String text) {
    try {
      Rfc3339.date(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isDateTime(String text) {
    try {
      Rfc3339.dateTime(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
