package io.brrtrouter.validation;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Dates and times as RFC 3339, 5.6 writes them. */
public final class Rfc3339 {
  private Rfc3339() {}

  /** A {@code full-date}. */
  public static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  /** A {@code date-time}. */
  public static OffsetDateTime dateTime(String text) {
    return OffsetDateTime.parse(text);
  }
}
