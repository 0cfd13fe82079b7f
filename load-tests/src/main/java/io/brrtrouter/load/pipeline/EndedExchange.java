package io.brrtrouter.load.pipeline;

import io.brrtrouter.http.Request;
import io.brrtrouter.http.Status;
import io.brrtrouter.observe.Exchange;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.security.Caller;
import io.brrtrouter.validation.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A GET that was answered with 200. */
record EndedExchange(Request request, OperationInfo operation) implements Exchange {

  @Override
  public Status status() {
    return Status.OK;
  }

  @Override
  public long totalNanos() {
    return 90_000;
  }

  @Override
  public long matchNanos() {
    return 200;
  }

  @Override
  public long securityNanos() {
    return -1;
  }

  @Override
  public long decodeNanos() {
    return 500;
  }

  @Override
  public long queueNanos() {
    return 4_000;
  }

  @Override
  public int queueDepthAtSubmit() {
    return 0;
  }

  @Override
  public long handlerNanos() {
    return 30_000;
  }

  @Override
  public long requestBytes() {
    return -1;
  }

  @Override
  public long responseBytes() {
    return 230;
  }

  @Override
  public List<Violation> violations() {
    return List.of();
  }

  @Override
  public boolean isWrongResponse() {
    return false;
  }

  @Override
  public @Nullable Throwable failure() {
    return null;
  }

  @Override
  public @Nullable Caller caller() {
    return null;
  }

  @Override
  public Outcome outcome() {
    return Outcome.ANSWERED;
  }
}
