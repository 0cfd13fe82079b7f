package io.brrtrouter.pipeline;

import io.brrtrouter.http.Request;
import io.brrtrouter.http.Status;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.validation.Violation;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

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

  /** A cause that is no fault of the service is of interest to who looks for it. */
  static void handlerRejected(
      OperationInfo operation, Request request, Status status, Throwable cause) {
    LOG.atLevel(status.code() >= 500 ? Level.WARN : Level.DEBUG)
        .addKeyValue("handler", operation.id())
        .addKeyValue("request_id", request.id())
        .addKeyValue("status", status.code())
        .setCause(cause)
        .log("Handler's exception is answered with a problem");
  }

  static void mappingFailed(OperationInfo operation, Request request, Throwable cause) {
    LOG.atError()
        .addKeyValue("handler", operation.id())
        .addKeyValue("request_id", request.id())
        .setCause(cause)
        .log("Exception could not be mapped to a problem");
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

  static void responseUnchecked(
      OperationInfo operation, Request request, IllegalArgumentException cause) {
    LOG.atWarn()
        .addKeyValue("handler", operation.id())
        .addKeyValue("request_id", request.id())
        .setCause(cause)
        .log("Response could not be checked");
  }

  static void listenerFailed(Throwable cause) {
    LOG.atError().setCause(cause).log("Exchange listener failed");
  }

  static void streamCloseFailed(Exception cause) {
    LOG.atDebug().setCause(cause).log("Streamed content could not be closed");
  }

  static void fileNotDeleted(Path file, Exception cause) {
    LOG.atWarn().addKeyValue("file", file).setCause(cause).log("Uploaded file was not deleted");
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
