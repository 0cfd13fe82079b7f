package io.brrtrouter.metrics;

import io.brrtrouter.observe.Exchange;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.security.Caller;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The meters of authentication, by security scheme: names of the document, a bounded set. */
final class SecurityMeters {
  private final MeterRegistry registry;
  private final Map<String, Timer> durations = new ConcurrentHashMap<>();
  private final Map<String, Counter> unauthorized = new ConcurrentHashMap<>();
  private final Map<String, Counter> forbidden = new ConcurrentHashMap<>();

  SecurityMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void record(Exchange exchange) {
    Caller caller = exchange.caller();
    if (caller != null) {
      durations
          .computeIfAbsent(caller.scheme(), this::duration)
          .record(exchange.securityNanos(), TimeUnit.NANOSECONDS);
    }
    OperationInfo operation = exchange.operation();
    if (operation != null && caller == null) {
      switch (exchange.status().code()) {
        case 401 -> refused(operation, unauthorized, "unauthorized");
        case 403 -> refused(operation, forbidden, "forbidden");
        default -> {} // nobody had to say who they are
      }
    }
  }

  private void refused(OperationInfo operation, Map<String, Counter> counters, String reason) {
    if (!operation.security().isEmpty()) {
      for (String scheme : operation.security().get(0).scopes().keySet()) {
        counters.computeIfAbsent(scheme, name -> failures(name, reason)).increment();
      }
    }
  }

  private Timer duration(String provider) {
    return Timer.builder("brrtrouter.auth.duration")
        .description("How long authenticating took")
        .tag("provider", provider)
        .register(registry);
  }

  private Counter failures(String provider, String reason) {
    return Counter.builder("brrtrouter.auth.failures")
        .description("Requests whose caller was not let in")
        .tag("provider", provider)
        .tag("reason", reason)
        .register(registry);
  }
}
