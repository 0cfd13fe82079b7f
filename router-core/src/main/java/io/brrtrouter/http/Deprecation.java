package io.brrtrouter.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That something should no longer be used (RFC 9745), and when it will be gone (RFC 8594).
 * Immutable.
 *
 * @param since when it was, or will be, deprecated
 * @param sunset when it is likely to stop working, or null where that is not known
 */
public record Deprecation(Instant since, @Nullable Instant sunset) {
  /**
   * Deprecated, nobody says since when. The field has to hold a date (RFC 9745, 2.1), so it holds
   * the earliest: it is in the past, which is what there is to say.
   */
  public static final Deprecation UNDATED = new Deprecation(Instant.EPOCH, null);

  /** Deprecated since this date, or date and time with its offset. */
  public static Deprecation since(String date) {
    return new Deprecation(required(date), null);
  }

  /** The same, and likely to stop working at this date. */
  public Deprecation until(String date) {
    return new Deprecation(since, required(date));
  }

  private static Instant required(String date) {
    return Objects.requireNonNull(date(date), date);
  }

  /** The start of this date in UTC, or this date and time; null where the text is neither. */
  public static @Nullable Instant date(String text) {
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** This response with the fields that say so, unless it says so itself. */
  public Response tell(Response response) {
    Headers headers = response.headers();
    if (!headers.contains("Deprecation")) {
      headers = headers.plus("Deprecation", "@" + since.getEpochSecond());
    }
    if (sunset != null && !headers.contains("Sunset")) {
      headers = headers.plus("Sunset", HttpDate.format(sunset));
    }
    return response.withHeaders(headers);
  }
}
