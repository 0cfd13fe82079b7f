package io.brrtrouter.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates in header fields, to the second (RFC 9110, 5.6.7). */
public final class HttpDate {
  private static final DateTimeFormatter FIXED =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);
  private static final DateTimeFormatter ASCTIME =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH);

  /** How many years ahead a year of two digits may be before it is one of the last century. */
  private static final int YEARS_AHEAD = 50;

  private HttpDate() {}

  /** The form that is sent. */
  public static String format(Instant time) {
    return FIXED.format(time.atOffset(ZoneOffset.UTC));
  }

  /** The time of any of the three forms, or null where it is none of them. */
  public static @Nullable Instant parse(String text) {
    for (DateTimeFormatter form : List.of(FIXED, rfc850(), ASCTIME)) {
      try {
        return LocalDateTime.parse(text.strip(), form).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException e) {
        continue; // one of the other forms, perhaps
      }
    }
    return null;
  }

  /** What can be said of this time in a header field. */
  public static Instant toSecond(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  private static DateTimeFormatter rfc850() {
    int first = Year.now(ZoneOffset.UTC).getValue() + YEARS_AHEAD - 99;
    return new DateTimeFormatterBuilder()
        .appendPattern("EEEE, dd-MMM-")
        .appendValueReduced(ChronoField.YEAR, 2, 2, first)
        .appendPattern(" HH:mm:ss 'GMT'")
        .toFormatter(Locale.ENGLISH);
  }
}
