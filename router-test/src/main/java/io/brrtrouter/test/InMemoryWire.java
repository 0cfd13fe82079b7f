package io.brrtrouter.test;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.RequestBody;
import io.brrtrouter.http.RequestTarget;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.server.RouterServer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;

/** Within the process: the thread that asks is the connection's. */
final class InMemoryWire implements Wire {
  private final RouterServer server;

  InMemoryWire(RouterServer server) {
    this.server = server;
  }

  @Override
  public Reply exchange(Outgoing request) {
    Headers headers = request.headers();
    if (!headers.contains("Host")) {
      headers = headers.plus("Host", "localhost");
    }
    int length = request.content().length;
    if (length > 0) {
      headers = headers.plus("Content-Length", Integer.toString(length));
    }
    Response answer =
        server.handle(
            new Request(
                "-",
                request.method(),
                RequestTarget.of(request.target()),
                headers,
                RequestBody.of(request.content()),
                "127.0.0.1",
                Map.of()));
    return new Reply(answer.status(), answer.headers(), content(answer.body()));
  }

  private static InputStream content(ResponseBody body) {
    return switch (body) {
      case ResponseBody.Empty none -> InputStream.nullInputStream();
      case ResponseBody.Bytes bytes -> new ByteArrayInputStream(bytes.array(), 0, bytes.size());
      case ResponseBody.Stream stream -> StreamedContent.of(stream);
    };
  }

  @Override
  public void close() {} // there is nothing between the two
}
