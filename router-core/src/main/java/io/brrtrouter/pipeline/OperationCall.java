package io.brrtrouter.pipeline;

import io.brrtrouter.http.Request;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.operation.SecuredCall;
import io.brrtrouter.security.Caller;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The call of one request. */
record OperationCall(
    Request request, OperationInfo operation, List<Caller> callers, @Nullable Instant deadline)
    implements SecuredCall {

  @Override
  public String id() {
    return request.id();
  }

  /** Null only for operations whose controllers are given a plain call. */
  @Override
  @SuppressWarnings("NullAway") // the gate of a secured operation lets nobody in without a caller
  public Caller caller() {
    return callers.isEmpty() ? null : callers.get(0);
  }
}
