package io.brrtrouter.json;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes times as RFC 3339, 5.6 has them: seconds always, an offset of hours and minutes. */
final class TimeText {
  private TimeText() {}

  static String of(LocalDate date) {
    checkYear(date.getYear());
    return date.toString();
  }

  static String of(OffsetDateTime time) {
    boolean minutes = time.getOffset().getTotalSeconds() % 60 == 0;
    OffsetDateTime writable = minutes ? time : time.withOffsetSameInstant(ZoneOffset.UTC);
    checkYear(writable.getYear());
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(writable);
  }

  private static void checkYear(int year) {
    if (year < 0 || year > 9999) {
      throw new IllegalArgumentException("the year " + year + " has no form in RFC 3339");
    }
  }
}
