package io.brrtrouter.json;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times (RFC 3339, 5.6) from the bytes of a string, in the form that nearly all
 * have. What is wrong, or right in another form, is left to others: the answer is null.
 */
final class TimeBytes {
  static final int DATE = 10;

  /** A date and time without a fraction, in UTC. */
  static final int SHORTEST = 20;

  /** One with nanoseconds and an offset. */
  static final int LONGEST = 35;

  private static final int TIME = 8;
  private static final int NANO_DIGITS = 9;
  private static final int[] NANOS = {
    0, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1000, 100, 10, 1
  };

  /** No two digits make it. */
  private static final int NONE = -1;

  private TimeBytes() {}

  /** The date between these quotes. */
  static @Nullable LocalDate date(byte[] text, int from, int to) {
    return to - from == DATE ? dateAt(text, from) : null;
  }

  /** The date and time between these quotes. */
  static @Nullable OffsetDateTime dateTime(byte[] text, int from, int to) {
    int time = from + DATE + 1;
    if (to <= time + TIME || text[time - 1] != 'T') {
      return null;
    }
    LocalDate date = dateAt(text, from);
    int seconds = secondsAt(text, time);
    int fraction = time + TIME;
    int zone = text[fraction] == '.' ? digitsFrom(text, fraction + 1, to) : fraction;
    if (date == null || seconds < 0 || zone == to || zone == fraction + 1) {
      return null;
    }
    ZoneOffset offset = zoneAt(text, zone, to);
    if (offset == null || zone - fraction > NANO_DIGITS + 1) {
      return null;
    }
    long nanos = seconds * 1_000_000_000L + nanos(text, fraction + 1, zone);
    return OffsetDateTime.of(date, LocalTime.ofNanoOfDay(nanos), offset);
  }

  private static @Nullable LocalDate dateAt(byte[] text, int from) {
    if (text[from + 4] != '-' || text[from + 7] != '-') {
      return null;
    }
    int century = two(text, from);
    int years = two(text, from + 2);
    int month = two(text, from + 5);
    int day = two(text, from + 8);
    if ((century | years | month | day) < 0 || month == 0 || month > 12 || day == 0) {
      return null;
    }
    int year = century * 100 + years;
    return day <= 28 || day <= length(year, month) ? LocalDate.of(year, month, day) : null;
  }

  private static int length(int year, int month) {
    if (month == 2) {
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  /** The second of the day; -1 if it is none, or a leap second. */
  private static int secondsAt(byte[] text, int from) {
    int hour = two(text, from);
    int minute = two(text, from + 3);
    int second = two(text, from + 6);
    boolean isTime =
        (hour | minute | second) >= 0
            && hour < 24
            && minute < 60
            && second < 60
            && text[from + 2] == ':'
            && text[from + 5] == ':';
    return isTime ? (hour * 60 + minute) * 60 + second : NONE;
  }

  private static int nanos(byte[] text, int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      digits = digits * 10 + text[i] - '0';
    }
    return to > from ? digits * (NANOS[to - from]) : 0;
  }

  private static @Nullable ZoneOffset zoneAt(byte[] text, int from, int to) {
    int sign = text[from];
    if (sign == 'Z') {
      return to == from + 1 ? ZoneOffset.UTC : null;
    }
    if (to != from + 6 || (sign != '+' && sign != '-') || text[from + 3] != ':') {
      return null;
    }
    int hours = two(text, from + 1);
    int minutes = two(text, from + 4);
    if ((hours | minutes) < 0 || hours > 17 || minutes > 59) {
      return null;
    }
    int total = (hours * 60 + minutes) * 60;
    return ZoneOffset.ofTotalSeconds(sign == '-' ? -total : total);
  }

  private static int digitsFrom(byte[] text, int from, int to) {
    int i = from;
    while (i < to && text[i] >= '0' && text[i] <= '9') {
      i++;
    }
    return i;
  }

  /** The number that two digits make, or -1. */
  private static int two(byte[] text, int at) {
    int tens = text[at] - '0';
    int ones = text[at + 1] - '0';
    return (tens | ones) < 0 || tens > 9 || ones > 9 ? NONE : tens * 10 + ones;
  }
}
