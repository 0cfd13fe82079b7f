package io.brrtrouter.pipeline;

import io.brrtrouter.operation.Operation;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The call of a controller on a worker, and what becomes of its answer if that comes too late. */
final class ControllerTask<I, O> implements Callable<O>, Consumer<O> {
  private final Operation<I, O> operation;
  private final I input;
  private final OperationCall call;
  private final RequestParts parts;
  private final @Nullable Map<String, String> context;

  /** With the logging context to set up on the worker, or null for the request's id alone. */
  ControllerTask(
      Operation<I, O> operation,
      I input,
      OperationCall call,
      RequestParts parts,
      @Nullable Map<String, String> context) {
    this.context = context;
    this.operation = operation;
    this.input = input;
    this.call = call;
    this.parts = parts;
  }

  /** The logging context goes with the request onto the worker, and does not stay there. */
  @Override
  public O call() throws Exception {
    if (context == null) {
      LogContext.enter(call.request());
    } else {
      MDC.setContextMap(context);
    }
    try {
      return operation.handle(input, call);
    } finally {
      MDC.clear();
      parts.endPipe(); // the connection's thread may be waiting for room in it
    }
  }

  /** Closes what the answer would have streamed. */
  @Override
  public void accept(O late) {
    operation.encode(late, DroppedResponse.INSTANCE);
  }
}
