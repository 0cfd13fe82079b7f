package io.brrtrouter.server;

import io.brrtrouter.http.HttpHandler;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A transport on a free port with a handler of a test's own, which short time limits suit. */
final class TransportFixture implements AutoCloseable {
  static final TransportConfig CONFIG =
      new TransportConfig(
          "127.0.0.1",
          0,
          true,
          Duration.ofMillis(400),
          500,
          Duration.ofSeconds(20),
          1000,
          1000,
          4000);

  final List<Integer> refused = new CopyOnWriteArrayList<>();
  final HelidonTransport transport;

  TransportFixture(HttpHandler handler) {
    this(CONFIG, handler);
  }

  TransportFixture(TransportConfig config, HttpHandler handler) {
    transport = new HelidonTransport(config, handler, this::refuse);
    transport.start();
  }

  static TransportFixture echo() {
    return new TransportFixture(TransportFixture::echo);
  }

  /** Answers with the method, the target and the body it read. */
  static Response echo(Request request) {
    String text = request.method() + " " + request.target().raw() + " " + read(request);
    return Response.of(Status.OK, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(Request request) {
    try {
      return new String(request.body().stream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Response refuse(Request request, Rejection rejection) {
    refused.add(rejection.problem().status().code());
    return rejection.problem().with("request_id", request.id()).toResponse();
  }

  /** Turns the rejections of reading into answers, as the pipeline does. */
  static HttpHandler rejecting(HttpHandler handler) {
    return request -> {
      try {
        return handler.handle(request);
      } catch (Rejection rejection) {
        return rejection.problem().toResponse();
      }
    };
  }

  RawClient client() throws IOException {
    return new RawClient(transport.port());
  }

  @Override
  public void close() {
    try {
      transport.drain(Duration.ZERO);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      transport.close();
    }
  }
}
