package io.brrtrouter.observe;

import io.brrtrouter.http.Response;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.worker.WorkerPool;
import java.util.function.LongSupplier;

/**
 * Measures a service: is told of every exchange and of the operations that come and go, and shows
 * what it measured. Safe for concurrent use.
 */
public interface Instrumentation extends ExchangeListener {

  /**
   * The service starts. Services may share an instrumentation; each says so with its own figures.
   *
   * @param activeRequests how many requests are being answered at the moment
   */
  void started(LongSupplier activeRequests);

  /**
   * The service has stopped; what was measured stays readable.
   *
   * @param activeRequests what it was started with
   */
  default void stopped(LongSupplier activeRequests) {}

  /**
   * An operation is served from now on.
   *
   * @param pool where its controller runs, statistics at hand
   * @param requestEstimate the size its request bodies are expected to have, in bytes
   */
  void added(OperationInfo operation, WorkerPool pool, int requestEstimate);

  /** An operation is served no more; nothing of it is kept. */
  void removed(OperationInfo operation);

  /** What was measured, as the endpoint {@code /metrics} shows it. */
  Response scrape();
}
