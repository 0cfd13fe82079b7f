package io.brrtrouter.pipeline;

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
import org.jspecify.annotations.Nullable;
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
    ControllerTask<I, O> task =
        new ControllerTask<>(operation, input, call, parts, context(bound, parts, settings));
    WorkerPool.Pending<O> pending = bound.pool().submit(task, task);
    parts.pump(pending, limit);
    Outcome<O> outcome = pending.await();
    parts.endPipe();
    ExchangeRecord exchange = parts.exchange();
    exchange.dispatched(pending);
    exchange.outcome(meaning(outcome));
    return switch (outcome) {
      case Outcome.Completed<O>(O value) -> value;
      case Outcome.Failed<O>(Throwable cause) -> throw failed(bound, cause, parts, settings);
      case Outcome.Shed<O> shed -> throw Rejections.tooManyRequests();
      case Outcome.Unavailable<O> none ->
          throw Rejections.unavailable("The operation takes no requests at the moment.");
      case Outcome.TimedOut<O> late -> throw Rejections.timedOut();
    };
  }

  /** The logging context if there may be more in it than the request's id, or null. */
  private static @Nullable Map<String, String> context(
      BoundOperation<?, ?> bound, RequestParts parts, PipelineSettings settings) {
    boolean ours =
        settings.filters().isEmpty() && bound.runsAlone() && !parts.exchange().hasContext();
    return ours ? null : MDC.getCopyOfContextMap();
  }

  private static Exchange.Outcome meaning(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Completed<?> c -> Exchange.Outcome.ANSWERED;
      case Outcome.Failed<?> f -> Exchange.Outcome.FAILED;
      case Outcome.Shed<?> s -> Exchange.Outcome.SHED;
      case Outcome.Unavailable<?> u -> Exchange.Outcome.UNAVAILABLE;
      case Outcome.TimedOut<?> t -> Exchange.Outcome.TIMED_OUT;
    };
  }

  private static Rejection failed(
      BoundOperation<?, ?> bound, Throwable cause, RequestParts parts, PipelineSettings settings) {
    ExchangeRecord exchange = parts.exchange();
    if (cause instanceof Rejection rejection) {
      exchange.rejected(null);
      return rejection;
    }
    Rejection refused = parts.pipeRefusal();
    if (refused != null) {
      exchange.outcome(Exchange.Outcome.REFUSED);
      return refused;
    }
    Rejection mapped = mapped(bound, cause, parts, settings);
    if (mapped != null) {
      PipelineLog.handlerRejected(bound.info(), parts.request(), mapped.problem().status(), cause);
      exchange.rejected(cause);
      return mapped;
    }
    PipelineLog.handlerFailed(bound.info(), parts.request(), cause);
    exchange.failed(cause);
    return new Rejection(Answers.serverError());
  }

  /** What the application makes of an exception; null if nothing, or if that throws too. */
  private static @Nullable Rejection mapped(
      BoundOperation<?, ?> bound, Throwable cause, RequestParts parts, PipelineSettings settings) {
    try {
      return settings.exceptions().rejection(cause);
    } catch (Throwable failure) {
      PipelineLog.mappingFailed(bound.info(), parts.request(), failure);
      return null;
    }
  }
}
