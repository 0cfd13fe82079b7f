package io.brrtrouter.validation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Dates and times as RFC 3339, 5.6 writes them: {@code T} and {@code Z} in either case. */
public final class Rfc3339 {
  private static final int DATE_LENGTH = 10;

  private Rfc3339() {}

  /** Whether the text is a {@code full-date}. */
  public static boolean isDate(String text) {
    return text.length() == DATE_LENGTH && dateStarts(text);
  }

  /**
   * Whether the text is a {@code full-time}: with an offset, leap seconds only where they occur.
   */
  public static boolean isTime(String text) {
    return timeFrom(text, 0);
  }

  /** Whether the text is a {@code date-time}. */
  public static boolean isDateTime(String text) {
    return text.length() > DATE_LENGTH
        && (text.charAt(DATE_LENGTH) | 0x20) == 't'
        && dateStarts(text)
        && timeFrom(text, DATE_LENGTH + 1);
  }

  /**
   * The date.
   *
   * @throws DateTimeException if it is none
   */
  public static LocalDate date(String text) {
    if (!isDate(text)) {
      throw new DateTimeException("not a full-date");
    }
    return dateOf(text);
  }

  /**
   * The date and time. A leap second is held as the second before it; of the fraction, nanoseconds
   * are kept.
   *
   * @throws DateTimeException if it is none, or its offset is beyond 18 hours
   */
  public static OffsetDateTime dateTime(String text) {
    if (!isDateTime(text)) {
      throw new DateTimeException("not a date-time");
    }
    int time = DATE_LENGTH + 1;
    int offset = offsetFrom(text, time + 8);
    return OffsetDateTime.of(
        dateOf(text),
        LocalTime.of(
            two(text, time),
            two(text, time + 3),
            Math.min(59, two(text, time + 6)),
            nanos(text, time + 8, offset)),
        zone(text, offset));
  }

  private static boolean dateStarts(String text) {
    if (text.charAt(4) != '-' || text.charAt(7) != '-' || year(text) < 0) {
      return false;
    }
    int month = two(text, 5);
    int day = two(text, 8);
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year(text), month).lengthOfMonth();
  }

  private static boolean timeFrom(String text, int from) {
    if (text.length() < from + 9 || text.charAt(from + 2) != ':' || text.charAt(from + 5) != ':') {
      return false;
    }
    int hour = two(text, from);
    int minute = two(text, from + 3);
    int second = two(text, from + 6);
    int offset = offsetFrom(text, from + 8);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
      return false;
    }
    return offset > 0 && isOffset(text, offset) && (second < 60 || isLeap(text, from, offset));
  }

  /** Where the offset starts, after an optional fraction; -1 if the fraction has no digits. */
  private static int offsetFrom(String text, int from) {
    if (text.charAt(from) != '.') {
      return from;
    }
    int end = Ascii.skipDigits(text, from + 1);
    return end == from + 1 || end == text.length() ? -1 : end;
  }

  private static boolean isOffset(String text, int at) {
    char sign = text.charAt(at);
    if ((sign | 0x20) == 'z') {
      return text.length() == at + 1;
    }
    return (sign == '+' || sign == '-')
        && text.length() == at + 6
        && text.charAt(at + 3) == ':'
        && two(text, at + 1) >= 0
        && two(text, at + 1) <= 23
        && two(text, at + 4) >= 0
        && two(text, at + 4) <= 59;
  }

  /** Leap seconds end the last minute of a day in UTC. */
  private static boolean isLeap(String text, int from, int offset) {
    int local = two(text, from) * 60 + two(text, from + 3);
    return Math.floorMod(local - offsetMinutes(text, offset), 24 * 60) == 24 * 60 - 1;
  }

  private static int offsetMinutes(String text, int at) {
    char sign = text.charAt(at);
    if ((sign | 0x20) == 'z') {
      return 0;
    }
    int minutes = two(text, at + 1) * 60 + two(text, at + 4);
    return sign == '-' ? -minutes : minutes;
  }

  private static ZoneOffset zone(String text, int at) {
    return ZoneOffset.ofTotalSeconds(offsetMinutes(text, at) * 60);
  }

  private static int nanos(String text, int from, int to) {
    int nanos = 0;
    for (int i = 1; i <= 9; i++) {
      nanos = nanos * 10 + (from + i < to ? text.charAt(from + i) - '0' : 0);
    }
    return nanos;
  }

  private static LocalDate dateOf(String text) {
    return LocalDate.of(year(text), two(text, 5), two(text, 8));
  }

  private static int year(String text) {
    int century = two(text, 0);
    int rest = two(text, 2);
    return century < 0 || rest < 0 ? -1 : century * 100 + rest;
  }

  /** The number that two digits make, or -1. */
  private static int two(String text, int at) {
    char tens = text.charAt(at);
    char ones = text.charAt(at + 1);
    return Ascii.isDigit(tens) && Ascii.isDigit(ones) ? (tens - '0') * 10 + ones - '0' : -1;
  }
}
