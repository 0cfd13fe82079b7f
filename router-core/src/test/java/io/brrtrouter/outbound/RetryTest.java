package io.brrtrouter.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {
  private static final Instant NOW = Instant.parse("1994-11-06T08:49:00Z");

  @ParameterizedTest
  @CsvSource({"1,0,500", "1,1,250", "2,0,1000", "3,0,2000", "5,0,8000", "9,0,20000", "99,1,10000"})
  void aWaitDoublesUpToTheLongestAndLosesUpToHalf(int attempt, double random, long millis) {
    assertThat(RetryPolicy.DEFAULT.delay(attempt, random)).hasMillis(millis);
  }

  @ParameterizedTest
  @CsvSource({
    "120,120",
    "' 7 ',7",
    "'Sun, 06 Nov 1994 08:49:37 GMT',37",
    "'Sun, 06 Nov 1994 08:40:37 GMT',0",
    "'Sunday, 06-Nov-94 08:49:37 GMT',37",
    "'Sun Nov  6 08:49:37 1994',37",
    "-1,0",
    "soon,0",
    "99999999999,0",
    ",0"
  })
  void retryAfterIsSecondsOrADate(String value, long seconds) {
    assertThat(RetryAfter.of(value, NOW)).hasSeconds(seconds);
  }

  @Test
  void aPolicyThatMakesNoSenseIsRefused() {
    Duration second = Duration.ofSeconds(1);
    assertThatThrownBy(() -> new RetryPolicy(0, second, second, second))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetryPolicy(1, second, Duration.ZERO, second))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetryPolicy(1, second, second, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
