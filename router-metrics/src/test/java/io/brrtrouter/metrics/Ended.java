package io.brrtrouter.metrics;

import io.brrtrouter.http.Method;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Status;
import io.brrtrouter.observe.Exchange;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.security.Caller;
import io.brrtrouter.validation.Violation;
import java.util.List;

/** An exchange that has ended, as tests want it. */
record Ended(
    Request request,
    OperationInfo operation,
    Status status,
    List<Violation> violations,
    Throwable failure,
    Caller caller,
    Outcome outcome)
    implements Exchange {

  static Ended of(Method method, OperationInfo operation, int status) {
    return new Ended(
        Request.of(method, "/pets/7"),
        operation,
        Status.of(status),
        List.of(),
        null,
        null,
        operation == null ? Outcome.UNMATCHED : Outcome.ANSWERED);
  }

  Ended failing(Throwable cause) {
    return new Ended(request, operation, status, violations, cause, caller, Outcome.FAILED);
  }

  Ended violating(Violation.Location in) {
    List<Violation> found = List.of(new Violation(in, "", "type", "wrong"));
    return new Ended(request, operation, status, found, failure, caller, Outcome.REFUSED);
  }

  @Override
  public long totalNanos() {
    return 2_000_000;
  }

  @Override
  public long matchNanos() {
    return 500;
  }

  @Override
  public long securityNanos() {
    return -1;
  }

  @Override
  public long decodeNanos() {
    return 1000;
  }

  @Override
  public long queueNanos() {
    return 3000;
  }

  @Override
  public int queueDepthAtSubmit() {
    return 2;
  }

  @Override
  public long handlerNanos() {
    return 1_000_000;
  }

  @Override
  public long requestBytes() {
    return 50;
  }

  @Override
  public long responseBytes() {
    return 70;
  }

  @Override
  public boolean isWrongResponse() {
    return false;
  }
}
