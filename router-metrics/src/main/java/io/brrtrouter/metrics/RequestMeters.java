package io.brrtrouter.metrics;

import io.brrtrouter.observe.Exchange;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The meters of the requests of one handler: how many, how long, how large. */
final class RequestMeters {
  private static final Duration[] BUCKETS = {
    Duration.ofNanos(500_000),
    Duration.ofMillis(1),
    Duration.ofNanos(2_500_000),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10)
  };

  private final RequestCounters requests;
  private final Timer duration;
  private final DistributionSummary requestBytes;
  private final DistributionSummary responseBytes;

  RequestMeters(MeterRegistry registry, String handler) {
    requests = new RequestCounters(registry, handler);
    duration =
        Timer.builder("brrtrouter.request.duration")
            .description("From a request's arrival to the end of its answer")
            .tag("handler", handler)
            .serviceLevelObjectives(BUCKETS)
            .register(registry);
    requestBytes = summary(registry, "brrtrouter.request.body", "Sizes of request bodies", handler);
    responseBytes =
        summary(registry, "brrtrouter.response.body", "Sizes of response bodies", handler);
  }

  private static DistributionSummary summary(
      MeterRegistry registry, String name, String description, String handler) {
    return DistributionSummary.builder(name)
        .description(description)
        .baseUnit("bytes")
        .tag("handler", handler)
        .register(registry);
  }

  void record(Exchange exchange) {
    requests.increment(exchange.request().method(), exchange.status().code());
    duration.record(exchange.totalNanos(), TimeUnit.NANOSECONDS);
    if (exchange.requestBytes() >= 0) {
      requestBytes.record(exchange.requestBytes());
    }
    responseBytes.record(exchange.responseBytes());
  }

  /** Every meter there is by now. */
  List<Meter> meters() {
    List<Meter> meters = requests.meters();
    meters.addAll(List.of(duration, requestBytes, responseBytes));
    return meters;
  }
}
