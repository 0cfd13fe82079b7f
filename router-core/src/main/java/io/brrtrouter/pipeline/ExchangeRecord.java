package io.brrtrouter.pipeline;

import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Status;
import io.brrtrouter.observe.Exchange;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.routing.Found;
import io.brrtrouter.security.Attempt;
import io.brrtrouter.security.Caller;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.worker.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exchange as it goes along; only the connection's thread touches it. */
final class ExchangeRecord implements Exchange {
  private final Request request;
  private final long started = System.nanoTime();
  private long lap = started;
  private long total = -1;
  private long match = -1;
  private long security = -1;
  private long decode = -1;
  private long queue = -1;
  private long handler = -1;
  private int queueDepth = -1;
  private boolean wrongResponse;
  private boolean denied;
  private List<Attempt> attempts = List.of();
  private boolean context;
  private boolean fellBack;
  private long requestBytes = -1;
  private long requestEstimate = -1;
  private long responseBytes;
  private @Nullable OperationInfo operation;
  private Status status = Status.INTERNAL_SERVER_ERROR;
  private List<Violation> violations = List.of();
  private @Nullable Throwable failure;
  private @Nullable Caller caller;
  private Outcome outcome = Outcome.REFUSED;
  private ResponseBody.@Nullable Stream made;

  ExchangeRecord(Request request) {
    this.request = request;
  }

  /** The logging context was not empty when the request came. */
  void inContext() {
    context = true;
  }

  boolean hasContext() {
    return context;
  }

  /** What comes next is measured from here. */
  void mark() {
    lap = System.nanoTime();
  }

  void matched(@Nullable Found<BoundOperation<?, ?>> found) {
    match = lap();
    operation = found == null ? null : found.value().info();
    requestEstimate = found == null ? -1 : found.value().settings().requestEstimate();
    outcome = found == null ? Outcome.UNMATCHED : Outcome.REFUSED;
    PipelineLog.slowMatch(request, match);
  }

  /** The authenticators are asked; until one knows the caller the request is denied. */
  void asked() {
    denied = true;
    attempts = new ArrayList<>(2);
  }

  void attempted(Attempt attempt) {
    attempts.add(attempt);
  }

  void admitted(List<Caller> callers) {
    denied = false;
    security = lap();
    caller = callers.isEmpty() ? null : callers.get(0);
  }

  void decoded() {
    decode = lap();
  }

  void dispatched(WorkerPool.Pending<?> pending) {
    queue = pending.queuedNanos();
    handler = pending.ranNanos();
    queueDepth = pending.depthAtSubmit();
  }

  void requestBytes(long read) {
    requestBytes = read;
  }

  void fellBack(boolean schemaDecided) {
    fellBack = schemaDecided;
  }

  void violated(List<Violation> found) {
    violations = found;
  }

  void failed(Throwable cause) {
    failure = cause;
    outcome = Outcome.FAILED;
  }

  void broken(Throwable cause) {
    failure = cause;
    outcome = Outcome.BROKEN;
  }

  /**
   * The controller rejected the request, with an exception that stands for that if it threw one.
   */
  void rejected(@Nullable Throwable mapped) {
    failure = mapped;
    outcome = Outcome.REJECTED;
  }

  /**
   * The operation's response is this stream, or none. Filters may put another in its place, so that
   * it is this exchange that sees to its end; one that asks twice answers with the second.
   */
  void streaming(ResponseBody.@Nullable Stream stream) {
    releaseStream();
    made = stream;
  }

  /** Closes the operation's stream, unless that has been done. */
  void releaseStream() {
    if (made != null) {
      made.abandon();
      made = null;
    }
  }

  void wrongResponse() {
    wrongResponse = true;
  }

  void outcome(Outcome other) {
    outcome = other;
  }

  /** The response is complete, or its head is. */
  void answered(Response response) {
    status = response.status();
    total = System.nanoTime() - started;
    if (response.body() instanceof ResponseBody.Bytes bytes) {
      responseBytes = bytes.size();
    }
  }

  /** The streamed content has been written, or will not be. */
  void streamed(long written, boolean lost) {
    responseBytes = written;
    total = System.nanoTime() - started;
    if (lost) {
      outcome = Outcome.ABANDONED;
    }
  }

  private long lap() {
    long now = System.nanoTime();
    long took = now - lap;
    lap = now;
    return took;
  }

  @Override
  public Request request() {
    return request;
  }

  @Override
  public @Nullable OperationInfo operation() {
    return operation;
  }

  @Override
  public Status status() {
    return status;
  }

  @Override
  public long totalNanos() {
    return total;
  }

  @Override
  public long matchNanos() {
    return match;
  }

  @Override
  public long securityNanos() {
    return security;
  }

  @Override
  public long decodeNanos() {
    return decode;
  }

  @Override
  public long queueNanos() {
    return queue;
  }

  @Override
  public int queueDepthAtSubmit() {
    return queueDepth;
  }

  @Override
  public long handlerNanos() {
    return handler;
  }

  @Override
  public long requestBytes() {
    return requestBytes;
  }

  @Override
  public long requestEstimate() {
    return requestEstimate;
  }

  @Override
  public long responseBytes() {
    return responseBytes;
  }

  @Override
  public boolean isFallback() {
    return fellBack;
  }

  @Override
  public List<Violation> violations() {
    return violations;
  }

  @Override
  public boolean isWrongResponse() {
    return wrongResponse;
  }

  @Override
  public @Nullable Throwable failure() {
    return failure;
  }

  @Override
  public List<Attempt> attempts() {
    return attempts;
  }

  @Override
  public boolean isDenied() {
    return denied;
  }

  @Override
  public @Nullable Caller caller() {
    return caller;
  }

  @Override
  public Outcome outcome() {
    return outcome;
  }
}
