package io.brrtrouter.validation;

/** Durations (RFC 3339, appendix A): whole numbers, units without gaps, weeks alone. */
final class Durations {
  private static final String DATE_UNITS = "YMD";
  private static final String TIME_UNITS = "HMS";

  private Durations() {}

  static boolean isDuration(String text) {
    int length = text.length();
    if (length < 3 || text.charAt(0) != 'P') {
      return false;
    }
    if (text.charAt(length - 1) == 'W') {
      return Ascii.skipDigits(text, 1) == length - 1;
    }
    int i = text.charAt(1) == 'T' ? 1 : units(text, 1, DATE_UNITS);
    if (i > 0 && i < length && text.charAt(i) == 'T') {
      i = units(text, i + 1, TIME_UNITS);
    }
    return i == length;
  }

  /** The index after numbers whose units follow each other in this list; -1 if there is none. */
  private static int units(String text, int from, String units) {
    int i = from;
    int next = -1;
    while (i < text.length() && Ascii.isDigit(text.charAt(i))) {
      int end = Ascii.skipDigits(text, i);
      int unit = end < text.length() ? units.indexOf(text.charAt(end)) : -1;
      if (unit < 0 || (next >= 0 && unit != next)) {
        return -1;
      }
      next = unit + 1;
      i = end + 1;
    }
    return next < 0 ? -1 : i;
  }
}
