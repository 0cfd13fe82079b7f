package io.brrtrouter.metrics;

import io.brrtrouter.observe.Exchange;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** The meters of matching. */
final class RoutingMeters {
  private final Timer duration;
  private final Counter notFound;
  private final Counter methodNotAllowed;

  RoutingMeters(MeterRegistry registry) {
    duration =
        Timer.builder("brrtrouter.route.match.duration")
            .description("How long matching took")
            .register(registry);
    notFound = failures(registry, "not_found");
    methodNotAllowed = failures(registry, "method_not_allowed");
  }

  private static Counter failures(MeterRegistry registry, String reason) {
    return Counter.builder("brrtrouter.route.match.failures")
        .description("Requests that no operation answers")
        .tag("reason", reason)
        .register(registry);
  }

  void record(Exchange exchange) {
    if (exchange.matchNanos() >= 0) {
      duration.record(exchange.matchNanos(), TimeUnit.NANOSECONDS);
    }
    if (exchange.outcome() == Exchange.Outcome.UNMATCHED) {
      switch (exchange.status().code()) {
        case 404 -> notFound.increment();
        case 405 -> methodNotAllowed.increment();
        default -> {} // an endpoint of the server's own, or OPTIONS
      }
    }
  }
}
