package io.brrtrouter.metrics;

import io.brrtrouter.observe.Exchange;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;

/** What the controller of one handler has thrown, by kind. */
final class ErrorCounters {
  private final Counter exceptions;
  private final Counter stackOverflows;
  private final Counter outOfMemory;
  private final Counter interrupted;

  ErrorCounters(MeterRegistry registry, String handler) {
    exceptions = counter(registry, handler, "exception");
    stackOverflows = counter(registry, handler, "stack_overflow");
    outOfMemory = counter(registry, handler, "out_of_memory");
    interrupted = counter(registry, handler, "interrupted");
  }

  private static Counter counter(MeterRegistry registry, String handler, String kind) {
    return Counter.builder("brrtrouter.handler.errors")
        .description("What controllers have thrown")
        .tag("handler", handler)
        .tag("kind", kind)
        .register(registry);
  }

  void record(Exchange exchange) {
    boolean thrown =
        switch (exchange.outcome()) {
          case FAILED -> !exchange.isWrongResponse();
          case REJECTED -> exchange.status().code() >= 500;
          default -> false;
        };
    if (thrown && exchange.failure() != null) {
      count(exchange.failure());
    }
  }

  private void count(Throwable failure) {
    switch (failure) {
      case StackOverflowError e -> stackOverflows.increment();
      case OutOfMemoryError e -> outOfMemory.increment();
      case InterruptedException e -> interrupted.increment();
      default -> exceptions.increment();
    }
  }

  List<Meter> meters() {
    return new ArrayList<>(List.of(exceptions, stackOverflows, outOfMemory, interrupted));
  }
}
