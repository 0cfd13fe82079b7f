package io.brrtrouter.test;

import io.brrtrouter.observe.Exchange;
import io.brrtrouter.observe.ExchangeListener;
import io.brrtrouter.operation.OperationInfo;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of requests inside the service, by their ids. Those of others are not kept. Safe for
 * concurrent use.
 */
final class Outcomes implements ExchangeListener {
  private static final Outcome NONE = new Outcome(null, null, false);

  private final Map<String, Outcome> awaited = new ConcurrentHashMap<>();

  /**
   * What became of a request.
   *
   * @param operation the id of the operation it matched, or null
   * @param failure what was thrown, mapped exceptions included, or null
   * @param wrong whether the response violates the document
   */
  record Outcome(@Nullable String operation, @Nullable Throwable failure, boolean wrong) {}

  /** From now on what becomes of the request of this id is kept. */
  void await(String id) {
    awaited.put(id, NONE);
  }

  /** What became of it: nothing yet where its answer is still being written. */
  Outcome take(String id) {
    Outcome outcome = awaited.remove(id);
    return outcome == null ? NONE : outcome;
  }

  @Override
  public void completed(Exchange exchange) {
    OperationInfo info = exchange.operation();
    Outcome outcome =
        new Outcome(
            info == null ? null : info.id(), exchange.failure(), exchange.isWrongResponse());
    awaited.computeIfPresent(exchange.request().id(), (id, none) -> outcome);
  }
}
