package io.brrtrouter.server;

import io.brrtrouter.http.Method;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.RequestTarget;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.http.ServerRequest;
import java.util.Map;

/** Makes a {@link Request} of Helidon's, without decoding or copying what it says. */
final class IncomingRequest {
  private static final HeaderName REQUEST_ID = HeaderNames.create(RequestIds.HEADER);

  private IncomingRequest() {}

  static Request of(
      RequestIds ids,
      Connection connection,
      ServerRequest in,
      HelidonHeaders headers,
      HelidonBody body) {
    HttpPrologue prologue = in.prologue();
    return new Request(
        ids.of(headers.first(REQUEST_ID), connection.id(), in.id()),
        connection.isMethodExact() ? Method.of(prologue.method().text()) : Method.OTHER,
        target(prologue),
        headers,
        body,
        connection.remote(),
        Map.of());
  }

  private static RequestTarget target(HttpPrologue prologue) {
    String path = prologue.uriPath().rawPath();
    String query = prologue.query().rawValue();
    if (!path.startsWith("/")) {
      return RequestTarget.of(query.isEmpty() ? path : path + '?' + query);
    }
    return query.isEmpty()
        ? new RequestTarget(path, path, null)
        : new RequestTarget(path + '?' + query, path, query);
  }
}
