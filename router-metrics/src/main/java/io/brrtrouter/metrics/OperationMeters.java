package io.brrtrouter.metrics;

import io.brrtrouter.observe.Exchange;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.worker.WorkerPool;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The meters of one operation: its requests, its handler and its pool. */
final class OperationMeters {
  private final MeterRegistry registry;
  private final String handler;
  private final WorkerPool pool;
  private final int requestEstimate;
  private final List<Meter> gauges;
  private final RequestMeters requests;
  private final ViolationCounters violations;
  private final ErrorCounters errors;
  private final Timer handling;
  private final Timer waiting;
  private final DistributionSummary depthAtSend;
  private final DistributionSummary estimate;
  private final Counter fallbacks;
  private final Counter wrongResponses;
  private final Counter unavailable;
  private final StackGauges stack;

  OperationMeters(
      MeterRegistry registry, OperationInfo operation, WorkerPool pool, int requestEstimate) {
    this.registry = registry;
    this.handler = operation.id();
    this.pool = pool;
    this.requestEstimate = requestEstimate;
    requests = new RequestMeters(registry, handler);
    violations = new ViolationCounters(registry, handler);
    errors = new ErrorCounters(registry, handler);
    stack = new StackGauges(registry, handler, pool.statistics().config());
    gauges = PoolMeters.register(registry, handler, pool);
    handling = timer("brrtrouter.handler.duration", "How long the controller took");
    waiting = timer("brrtrouter.channel.queue.wait", "How long requests waited for a worker");
    depthAtSend =
        summary("brrtrouter.channel.queue.depth.at.send", "Requests waiting when one more came");
    estimate = summary("brrtrouter.body.estimate.ratio", "Request bodies against their estimate");
    fallbacks = counter("brrtrouter.fast.path.fallbacks", "Requests whose schema had to decide");
    wrongResponses =
        counter("brrtrouter.response.validation.failures", "Responses that violate the document");
    unavailable = counter("brrtrouter.channel.send.failures", "Requests refused, 503");
  }

  private Counter counter(String name, String description) {
    return Counter.builder(name)
        .description(description)
        .tag("handler", handler)
        .register(registry);
  }

  private Timer timer(String name, String description) {
    return Timer.builder(name).description(description).tag("handler", handler).register(registry);
  }

  private DistributionSummary summary(String name, String description) {
    return DistributionSummary.builder(name)
        .description(description)
        .tag("handler", handler)
        .register(registry);
  }

  WorkerPool pool() {
    return pool;
  }

  StackGauges stack() {
    return stack;
  }

  void record(Exchange exchange) {
    requests.record(exchange);
    if (exchange.queueNanos() >= 0) {
      waiting.record(exchange.queueNanos(), TimeUnit.NANOSECONDS);
    }
    if (exchange.queueDepthAtSubmit() >= 0) {
      depthAtSend.record(exchange.queueDepthAtSubmit());
    }
    if (exchange.handlerNanos() >= 0) {
      handling.record(exchange.handlerNanos(), TimeUnit.NANOSECONDS);
    }
    if (exchange.requestBytes() > 0 && requestEstimate > 0) {
      estimate.record((double) exchange.requestBytes() / requestEstimate);
    }
    if (exchange.isFallback()) {
      fallbacks.increment();
    }
    if (exchange.isWrongResponse()) {
      wrongResponses.increment();
    }
    if (exchange.status().code() == 503
        && exchange.outcome() != Exchange.Outcome.REJECTED) { // that is the controller's own
      unavailable.increment();
    }
    violations.record(exchange.violations());
    errors.record(exchange);
  }

  /** Takes every meter of the operation out of the registry. */
  void remove() {
    List<Meter> all = new ArrayList<>(gauges);
    all.addAll(requests.meters());
    all.addAll(violations.meters());
    all.addAll(errors.meters());
    all.addAll(stack.meters());
    all.addAll(List.of(handling, waiting, depthAtSend, estimate));
    all.addAll(List.of(fallbacks, wrongResponses, unavailable));
    all.forEach(registry::remove);
  }
}
