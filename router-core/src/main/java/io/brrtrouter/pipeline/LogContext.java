package io.brrtrouter.pipeline;

import io.brrtrouter.http.Request;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The request's id in the logging context of the thread that works on it. */
final class LogContext {
  private static final String REQUEST_ID = "request_id";

  private LogContext() {}

  /** From here on events are of this request. What the context was before, null for nothing. */
  static @Nullable Map<String, String> enter(Request request) {
    Map<String, String> before = MDC.getCopyOfContextMap();
    MDC.put(REQUEST_ID, request.id());
    return before;
  }

  /** The context is what it was before, whatever filters have left in it. */
  static void leave(@Nullable Map<String, String> before) {
    if (before == null) {
      MDC.clear();
    } else {
      MDC.setContextMap(before);
    }
  }
}
