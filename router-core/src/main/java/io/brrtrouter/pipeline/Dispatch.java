package io.brrtrouter.pipeline;

import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.observe.Exchange;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.security.Caller;
import io.brrtrouter.worker.Outcome;
import io.brrtrouter.worker.WorkerPool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.MDC;

/** Hands a decoded request to the operation's workers, and says what their outcome means. */
final class Dispatch {
  private Dispatch() {}

  static <I, O> O of(
      BoundOperation<I, O> bound,
      Operation<I, O> operation,
      I input,
      List<Caller> callers,
      RequestParts parts,
      PipelineSettings settings) {
    Duration limit = bound.settings().pool().deadline();
    Instant deadline = limit == null ? null : Instant.now().plus(limit);
    OperationCall call = new OperationCall(parts.request(), bound.info(), callers, deadline);
    WorkerPool.Pending<O> pending =
        bound.pool().submit(withContext(call, parts, () -> operation.handle(input, call)));
    parts.pump(pending, limit);
    Outcome<O> outcome = pending.await();
    parts.endPipe();
    ExchangeRecord exchange = parts.exchange();
    exchange.dispatched(pending);
    return switch (outcome) {
      case Outcome.Completed<O>(O value) -> {
        exchange.outcome(Exchange.Outcome.ANSWERED);
        yield value;
      }
      case Outcome.Failed<O>(Throwable cause) -> throw failed(bound, cause, parts, settings);
      case Outcome.Shed<O> shed -> throw Rejections.tooManyRequests();
      case Outcome.Unavailable<O> none ->
          throw Rejections.unavailable("The operation takes no requests at the moment.");
      case Outcome.TimedOut<O> late -> throw Rejections.timedOut();
    };
  }

  /** The logging context goes with the request onto the worker, and does not stay there. */
  private static <O> Callable<O> withContext(
      OperationCall call, RequestParts parts, Callable<O> task) {
    Map<String, String> context = MDC.getCopyOfContextMap();
    return () -> {
      if (context != null && !context.isEmpty()) {
        MDC.setContextMap(context);
      }
      MDC.put("request_id", call.id());
      try {
        return task.call();
      } finally {
        MDC.clear();
        parts.endPipe(); // the connection's thread may be waiting for room in it
      }
    };
  }

  private static Rejection failed(
      BoundOperation<?, ?> bound, Throwable cause, RequestParts parts, PipelineSettings settings) {
    if (cause instanceof Rejection rejection) {
      return rejection;
    }
    Rejection refused = parts.pipeRefusal();
    if (refused != null) {
      return refused;
    }
    Problem mapped = settings.exceptions().problem(cause);
    if (mapped != null) {
      return new Rejection(mapped);
    }
    PipelineLog.handlerFailed(bound.info(), parts.request(), cause);
    parts.exchange().failed(cause);
    return new Rejection(Answers.serverError());
  }
}
