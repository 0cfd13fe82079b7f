package io.brrtrouter.server;

import io.brrtrouter.http.Method;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Status;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.socket.SocketWriterException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its response on an HTTP/1.1 connection. */
final class Http1Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Http1Exchange.class);

  /** Up to here an unread body is read to keep the connection; beyond it is closed instead. */
  private static final long WORTH_READING_BYTES = 65_536;

  /** Content up to this size is written together with the head. */
  private static final int ONE_WRITE_BYTES = 32_768;

  private final HelidonTransport transport;
  private final GuardedHandler handler;

  Http1Exchange(HelidonTransport transport, GuardedHandler handler) {
    this.transport = transport;
    this.handler = handler;
  }

  /**
   * Answers. Returns when the connection is ready for the next request.
   *
   * @throws CloseConnectionException when there must be none
   */
  void run(Connection connection, RoutingRequest in, RoutingResponse out) {
    HelidonHeaders headers = new HelidonHeaders(in.headers());
    HelidonBody body = HelidonBody.http1(connection, in, transport.limits());
    if (body.isChunked()) {
      // Nobody sends this: it tells Helidon that the body is not its concern.
      out.headers().set(HeaderValues.CONNECTION_CLOSE);
    }
    Request request = IncomingRequest.of(transport.ids(), connection, in, headers, body);
    boolean maybeLarge = connection.input().headBytes() > handler.maxHeaderBytes();
    Response response = handler.handle(request, headers, maybeLarge);
    boolean close = isLast(headers, body, response.status());
    send(connection, request, response, close);
    if (close || !body.discard(WORTH_READING_BYTES)) {
      if (!body.isRead()) {
        connection.lingeringClose();
      }
      throw new CloseConnectionException("the last answer was given");
    }
  }

  private boolean isLast(HelidonHeaders headers, HelidonBody body, Status status) {
    return !transport.limits().keepAlive()
        || transport.isStopping()
        || saysClose(headers.first(HeaderNames.CONNECTION))
        || status.code() == 408
        || headers.isMalformed()
        || body.isBroken()
        || (!body.isRead() && (body.isHeldBack() || body.rest() > WORTH_READING_BYTES));
  }

  private static boolean saysClose(@Nullable String connection) {
    return connection != null && connection.toLowerCase(Locale.ROOT).contains("close");
  }

  private void send(Connection connection, Request request, Response response, boolean close) {
    ResponseBody content = response.body();
    boolean silent = request.method() == Method.HEAD || response.status().forbidsContent();
    boolean written = false;
    try {
      writeHead(connection.head(), request, response, close);
      if (silent || !(content instanceof ResponseBody.Stream stream)) {
        writeContent(connection, silent ? ResponseBody.EMPTY : content);
      } else {
        write(connection, connection.head().bytes(), connection.head().size());
        written = true;
        stream(connection, stream);
      }
    } catch (UncheckedIOException | SocketWriterException e) {
      throw new CloseConnectionException("the client is gone", e);
    } finally {
      if (!written && content instanceof ResponseBody.Stream stream) {
        stream.abandon();
      }
    }
  }

  private static void writeHead(
      HeadBuffer head, Request request, Response response, boolean close) {
    head.begin(response.status());
    head.fields(response.headers());
    head.field(RequestIds.HEADER, request.id());
    if (!response.status().forbidsContent()) {
      long length = response.body().length();
      if (length >= 0) {
        head.contentLength(length);
      } else {
        head.chunked();
      }
    }
    if (close) {
      head.close();
    }
    head.end();
  }

  private static void writeContent(Connection connection, ResponseBody content) {
    HeadBuffer head = connection.head();
    if (content instanceof ResponseBody.Bytes bytes) {
      if (bytes.size() <= ONE_WRITE_BYTES) {
        head.content(bytes.array(), bytes.size());
      } else {
        write(connection, head.bytes(), head.size());
        write(connection, bytes.array(), bytes.size());
        return;
      }
    }
    write(connection, head.bytes(), head.size());
  }

  private static void write(Connection connection, byte[] bytes, int size) {
    connection.output().writeNow(BufferData.create(bytes, 0, size));
  }

  private void stream(Connection connection, ResponseBody.Stream stream) {
    StreamOutput out = new StreamOutput(connection.output(), stream.length());
    try {
      stream.write(new EndingOutput(out, stream, transport::isStopping));
      out.finish();
    } catch (ClientGoneException e) {
      throw new CloseConnectionException("the client is gone", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // The head is sent: an end that is none is all that can still be told.
      LOG.warn("A streamed response broke off", e);
      throw new CloseConnectionException("the content broke off", e);
    }
  }
}
