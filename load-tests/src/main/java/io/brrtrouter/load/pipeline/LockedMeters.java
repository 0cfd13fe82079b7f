package io.brrtrouter.load.pipeline;

import io.brrtrouter.observe.Exchange;
import io.brrtrouter.observe.ExchangeListener;
import java.util.HashMap;
import java.util.Map;

/**
 * The figures of a service's meters as they are often kept: in a map behind a lock, found by a name
 * that is put together for each update.
 */
final class LockedMeters implements ExchangeListener {
  private static final long[] BUCKETS = {
    500_000L,
    1_000_000L,
    2_500_000L,
    5_000_000L,
    10_000_000L,
    25_000_000L,
    50_000_000L,
    100_000_000L,
    250_000_000L,
    500_000_000L,
    1_000_000_000L,
    2_500_000_000L,
    5_000_000_000L,
    10_000_000_000L
  };

  private final Map<String, Series> all = new HashMap<>();

  @Override
  public void completed(Exchange exchange) {
    String handler = exchange.operation() == null ? "_unmatched" : exchange.operation().id();
    count(exchange);
    record("duration|" + handler, exchange.totalNanos());
    record("responseBytes|" + handler, exchange.responseBytes());
    record("queueWait|" + handler, exchange.queueNanos());
    record("depthAtSend|" + handler, exchange.queueDepthAtSubmit());
    record("handlerDuration|" + handler, exchange.handlerNanos());
    record("matchDuration", exchange.matchNanos());
  }

  /** Counts one request. */
  void count(Exchange exchange) {
    String handler = exchange.operation() == null ? "_unmatched" : exchange.operation().id();
    String method = exchange.request().method().label();
    record("requests|" + handler + '|' + method + '|' + exchange.status().code(), 1);
  }

  private void record(String name, long value) {
    synchronized (all) {
      all.computeIfAbsent(name, key -> new Series()).record(value);
    }
  }

  /** What is kept of one meter. */
  private static final class Series {
    private long count;
    private long sum;
    private long most;
    private final long[] counts = new long[BUCKETS.length + 1];

    void record(long value) {
      count++;
      sum += value;
      most = Math.max(most, value);
      int bucket = 0;
      while (bucket < BUCKETS.length && value > BUCKETS[bucket]) {
        bucket++;
      }
      counts[bucket]++;
    }
  }
}
