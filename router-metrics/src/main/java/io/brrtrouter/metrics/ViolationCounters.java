package io.brrtrouter.metrics;

import io.brrtrouter.validation.Violation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;

/** Requests of one handler that violate the document, by where. */
final class ViolationCounters {
  private static final Violation.Location[] LOCATIONS = Violation.Location.values();

  private final Counter[] byLocation = new Counter[LOCATIONS.length];

  ViolationCounters(MeterRegistry registry, String handler) {
    for (Violation.Location location : LOCATIONS) {
      byLocation[location.ordinal()] =
          Counter.builder("brrtrouter.validation.failures")
              .description("Violations of requests")
              .tag("handler", handler)
              .tag("in", location.label())
              .register(registry);
    }
  }

  void record(List<Violation> violations) {
    for (int i = 0; i < violations.size(); i++) {
      byLocation[violations.get(i).in().ordinal()].increment();
    }
  }

  List<Meter> meters() {
    return new ArrayList<>(List.of(byLocation));
  }
}
