package io.brrtrouter.pipeline;

import io.brrtrouter.http.Request;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.validation.Violation;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the pipeline tells the people who run it. */
final class PipelineLog {
  private static final Logger LOG = LoggerFactory.getLogger(RequestPipeline.class);
  private static final long SLOW_MATCH_NANOS = 1_000_000;

  private PipelineLog() {}

  static void handlerFailed(OperationInfo operation, Request request, Throwable cause) {
    LOG.atError()
        .addKeyValue("handler", operation.id())
        .addKeyValue("request_id", request.id())
        .setCause(cause)
        .log("Handler failed");
  }

  static void pipelineFailed(Request request, Throwable cause) {
    LOG.atError()
        .addKeyValue("request_id", request.id())
        .setCause(cause)
        .log("Request could not be answered");
  }

  static void wrongResponse(OperationInfo operation, Request request, List<Violation> violations) {
    LOG.atWarn()
        .addKeyValue("handler", operation.id())
        .addKeyValue("request_id", request.id())
        .addKeyValue("violations", violations)
        .log("Response violates the document");
  }

  static void listenerFailed(RuntimeException cause) {
    LOG.atError().setCause(cause).log("Exchange listener failed");
  }

  static void streamCloseFailed(IOException cause) {
    LOG.atDebug().setCause(cause).log("Streamed content could not be closed");
  }

  static void slowMatch(Request request, long nanos) {
    if (nanos > SLOW_MATCH_NANOS) {
      LOG.atWarn()
          .addKeyValue("method", request.method().label())
          .addKeyValue("path", request.target().path())
          .addKeyValue("duration_us", nanos / 1000)
          .log("Slow route matching detected");
    }
  }
}
