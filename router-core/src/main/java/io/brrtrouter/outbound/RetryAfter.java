package io.brrtrouter.outbound;

import io.brrtrouter.http.HttpDate;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code Retry-After}: seconds, or a date (RFC 9110, 10.2.3). */
final class RetryAfter {
  private RetryAfter() {}

  /** How long to wait; nothing where the field says nothing sensible. */
  static Duration of(@Nullable String value, Instant now) {
    if (value == null) {
      return Duration.ZERO;
    }
    String text = value.strip();
    if (!text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Duration.ofSeconds(Integer.parseInt(text));
    }
    Instant then = HttpDate.parse(text);
    return then != null && then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
  }
}
