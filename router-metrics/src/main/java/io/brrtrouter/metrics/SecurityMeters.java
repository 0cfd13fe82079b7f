package io.brrtrouter.metrics;

import io.brrtrouter.observe.Exchange;
import io.brrtrouter.security.Attempt;
import io.brrtrouter.security.Authentication;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The meters of authentication, by security scheme: names of the document, a bounded set. */
final class SecurityMeters {
  private final MeterRegistry registry;
  private final Map<String, Timer> durations = new ConcurrentHashMap<>();
  private final Map<Denial, Counter> denials = new ConcurrentHashMap<>();

  SecurityMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void record(Exchange exchange) {
    for (Attempt attempt : exchange.attempts()) {
      durations
          .computeIfAbsent(attempt.scheme(), this::duration)
          .record(attempt.nanos(), TimeUnit.NANOSECONDS);
      String reason = exchange.isDenied() ? reason(attempt.result()) : null;
      if (reason != null) {
        denials.computeIfAbsent(new Denial(attempt.scheme(), reason), this::counter).increment();
      }
    }
  }

  private static @Nullable String reason(Authentication result) {
    return switch (result) {
      case Authentication.Granted granted -> null;
      case Authentication.Absent absent -> "absent";
      case Authentication.Invalid invalid -> invalid.reason();
      case Authentication.Forbidden forbidden -> forbidden.reason();
    };
  }

  private Timer duration(String provider) {
    return Timer.builder("brrtrouter.auth.duration")
        .description("How long the authenticators of a scheme took")
        .tag("provider", provider)
        .register(registry);
  }

  private Counter counter(Denial denial) {
    return Counter.builder("brrtrouter.auth.failures")
        .description("Authenticators that knew nobody, of requests that were not let in")
        .tag("provider", denial.scheme())
        .tag("reason", denial.reason())
        .register(registry);
  }

  /** A scheme, and why it let nobody in: one of the few reasons that its authenticator has. */
  private record Denial(String scheme, String reason) {}
}
