package io.brrtrouter.server;

import io.brrtrouter.http.HttpHandler;
import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before the handler with the limits on a request's head (RFC 9110, 15.5.15; RFC 6585, 5),
 * and behind it with an answer for what must not happen: that it throws.
 */
final class GuardedHandler {
  private static final Logger LOG = LoggerFactory.getLogger(GuardedHandler.class);

  private final TransportConfig limits;
  private final HttpHandler handler;
  private final Refusals refusals;

  GuardedHandler(TransportConfig limits, HttpHandler handler, Refusals refusals) {
    this.limits = limits;
    this.handler = handler;
    this.refusals = refusals;
  }

  /** The answer; {@code maybeLarge} says that the header section is worth measuring. */
  Response handle(Request request, HelidonHeaders headers, boolean maybeLarge) {
    return handle(request, maybeLarge ? headers.size() : 0, headers.isMalformed());
  }

  /** The answer to a request whose header section is this large, and may have a nameless field. */
  Response handle(Request request, int headerBytes, boolean malformed) {
    try {
      if (request.target().raw().length() > limits.maxTargetBytes()) {
        return refusals.refuse(request, targetTooLong());
      }
      if (headerBytes > limits.maxHeaderBytes()) {
        return refusals.refuse(request, headersTooLarge());
      }
      if (malformed) {
        return refusals.refuse(
            request, Rejection.of(Status.BAD_REQUEST, "A header field has no name."));
      }
      Response response = handler.handle(request);
      return response.status().forbidsContent() ? response.withoutContentFields() : response;
    } catch (Throwable e) { // an Error must not end the connection without an answer
      LOG.error("The pipeline threw, which it must not do", e);
      return Problem.of(Status.INTERNAL_SERVER_ERROR).toResponse();
    }
  }

  int maxHeaderBytes() {
    return limits.maxHeaderBytes();
  }

  private Rejection targetTooLong() {
    return Rejection.of(
        Status.URI_TOO_LONG,
        "The request target is longer than " + limits.maxTargetBytes() + " bytes.");
  }

  private Rejection headersTooLarge() {
    return Rejection.of(
        Status.HEADER_FIELDS_TOO_LARGE,
        "The header fields are larger than " + limits.maxHeaderBytes() + " bytes.");
  }
}
