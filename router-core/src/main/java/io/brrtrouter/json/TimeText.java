package io.brrtrouter.json;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Writes times as RFC 3339, 5.6 has them: seconds always, an offset of hours and minutes. */
final class TimeText {
  /** The most bytes that a time takes. */
  static final int LONGEST = 35;

  private TimeText() {}

  static String of(LocalDate date) {
    checkYear(date.getYear());
    return date.toString();
  }

  static String of(OffsetDateTime time) {
    byte[] text = new byte[LONGEST];
    return new String(text, 0, put(text, 0, time), StandardCharsets.ISO_8859_1);
  }

  /** Writes a date; where it ends. */
  static int put(byte[] to, int at, LocalDate date) {
    checkYear(date.getYear());
    NumberText.padded(to, at, date.getYear(), 4);
    to[at + 4] = '-';
    NumberText.padded(to, at + 5, date.getMonthValue(), 2);
    to[at + 7] = '-';
    NumberText.padded(to, at + 8, date.getDayOfMonth(), 2);
    return at + 10;
  }

  /** Writes a date and time; where it ends. */
  static int put(byte[] to, int at, OffsetDateTime time) {
    boolean minutes = time.getOffset().getTotalSeconds() % 60 == 0;
    OffsetDateTime writable = minutes ? time : time.withOffsetSameInstant(ZoneOffset.UTC);
    int end = put(to, at, writable.toLocalDate());
    to[end] = 'T';
    end = put(to, end + 1, writable.toLocalTime());
    return put(to, end, writable.getOffset().getTotalSeconds() / 60);
  }

  private static int put(byte[] to, int at, LocalTime time) {
    NumberText.padded(to, at, time.getHour(), 2);
    to[at + 2] = ':';
    NumberText.padded(to, at + 3, time.getMinute(), 2);
    to[at + 5] = ':';
    NumberText.padded(to, at + 6, time.getSecond(), 2);
    if (time.getNano() == 0) {
      return at + 8;
    }
    to[at + 8] = '.';
    NumberText.padded(to, at + 9, time.getNano(), 9);
    return NumberText.trimmed(to, at + 9, at + 18);
  }

  private static int put(byte[] to, int at, int minutes) {
    if (minutes == 0) {
      to[at] = 'Z';
      return at + 1;
    }
    to[at] = (byte) (minutes < 0 ? '-' : '+');
    NumberText.padded(to, at + 1, Math.abs(minutes) / 60, 2);
    to[at + 3] = ':';
    NumberText.padded(to, at + 4, Math.abs(minutes) % 60, 2);
    return at + 6;
  }

  private static void checkYear(int year) {
    if (year < 0 || year > 9999) {
      throw new IllegalArgumentException("the year " + year + " has no form in RFC 3339");
    }
  }
}
