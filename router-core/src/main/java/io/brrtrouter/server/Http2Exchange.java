package io.brrtrouter.server;

import io.brrtrouter.http.Method;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its response on a stream of an HTTP/2 connection. */
final class Http2Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Http2Exchange.class);

  /** What may be under way when the client is asked to send no more. */
  private static final long UNDER_WAY_BYTES = 1 << 20;

  private final HelidonTransport transport;
  private final GuardedHandler handler;

  Http2Exchange(HelidonTransport transport, GuardedHandler handler) {
    this.transport = transport;
    this.handler = handler;
  }

  void run(Connection connection, RoutingRequest in, RoutingResponse out) {
    HelidonHeaders headers = new HelidonHeaders(in.headers());
    BodyWait wait = new BodyWait.OfStream(connection, transport.watch());
    HelidonBody body = HelidonBody.http2(in, wait, transport.limits());
    Request request = IncomingRequest.of(transport.ids(), connection, in, headers, body);
    Response response = handler.handle(request, headers, true);
    send(connection, request, response, out);
    if (!body.isRead()) {
      connection.output().resetStream(in.id());
      if (!body.discard(UNDER_WAY_BYTES)) {
        // Helidon would read on to the end of the body: an interrupted thread does not.
        Thread.currentThread().interrupt();
      }
    }
  }

  private void send(
      Connection connection, Request request, Response response, RoutingResponse out) {
    ResponseBody content = response.body();
    boolean silent = request.method() == Method.HEAD || response.status().forbidsContent();
    boolean written = false;
    try {
      writeHead(request, response, out);
      if (silent || content instanceof ResponseBody.Empty) {
        if (response.status().forbidsContent() || content.length() < 0) {
          // Helidon says that the length is 0, which it is not (RFC 9110, 8.6).
          out.beforeSend(() -> out.headers().remove(HeaderNames.CONTENT_LENGTH));
        }
        out.send(new byte[0]);
      } else if (content instanceof ResponseBody.Bytes bytes) {
        out.send(bytes.array(), 0, bytes.size());
      } else if (content instanceof ResponseBody.Stream stream) {
        Guard guard = new Guard(out.outputStream());
        written = true;
        stream(connection, stream, guard);
        out.commit();
      }
    } catch (IllegalStateException | CloseConnectionException e) {
      throw new CloseConnectionException("the client is gone", e);
    } finally {
      if (!written && content instanceof ResponseBody.Stream stream) {
        stream.abandon();
      }
    }
  }

  private static void writeHead(Request request, Response response, RoutingResponse out) {
    out.status(Status.create(response.status().code(), response.status().reason()));
    response
        .headers()
        .forEach((name, value) -> {
          if (!HeadBuffer.isManaged(name)) {
            out.headers().add(HeaderValues.create(HeaderNames.create(name), value));
          }
        });
    out.headers().set(HeaderNames.create(RequestIds.HEADER), request.id());
    if (!response.status().forbidsContent() && response.body().length() >= 0) {
      out.headers().contentLength(response.body().length());
    }
  }

  private void stream(Connection connection, ResponseBody.Stream stream, Guard guard) {
    boolean begun = false;
    try {
      guard.write(new byte[0]); // Helidon holds the head back until there was a write
      guard.flush();
      begun = true;
      stream.write(new EndingOutput(guard, stream, transport::isStopping));
      guard.flush();
    } catch (ClientGoneException e) {
      throw new CloseConnectionException("the client is gone", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      if (!connection.isClosed()) { // its streams are interrupted then, wherever they are
        LOG.warn("A streamed response broke off", e);
      }
      throw new CloseConnectionException("the content broke off", e);
    } finally {
      if (!begun) {
        stream.abandon();
      }
    }
  }

  /** Tells failures of the connection from those of the content. */
  private static final class Guard extends FilterOutputStream {
    Guard(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException | RuntimeException e) {
        throw new ClientGoneException(e);
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException | RuntimeException e) {
        throw new ClientGoneException(e);
      }
    }
  }
}
