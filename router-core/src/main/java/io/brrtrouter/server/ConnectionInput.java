package io.brrtrouter.server;

import io.brrtrouter.server.WaitState.Wait;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.ServerConnectionException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a connection reads, chunk by chunk. Knows which part of a request the next chunk belongs to,
 * so that a head that is too slow or too large is refused while it comes.
 */
final class ConnectionInput implements Supplier<byte[]> {
  private final HelidonSocket socket;
  private final WaitState waitState;
  private final int headLimit;
  private int headBytes;
  private volatile boolean timedOut;

  ConnectionInput(HelidonSocket socket, WaitState waitState, int headLimit) {
    this.socket = socket;
    this.waitState = waitState;
    this.headLimit = headLimit;
  }

  /** The watch has ended the reading because it took too long. */
  void timeOut() {
    timedOut = true;
  }

  /** How many bytes came since the head began; those of a body may be among them. */
  int headBytes() {
    return headBytes;
  }

  /** The next bytes as they come; null at the end. Helidon's reader takes both. */
  @Override
  @SuppressWarnings("NullAway") // the reader's contract: null is the end
  public byte[] get() {
    byte[] bytes = read();
    if (bytes == null) {
      return ended();
    }
    switch (waitState.current()) {
      case REQUEST -> {
        waitState.waitFor(Wait.HEAD);
        headBytes = bytes.length;
      }
      case HEAD -> {
        headBytes += bytes.length;
        if (headBytes > headLimit) {
          throw refusal(Status.create(431));
        }
      }
      default -> waitState.renew();
    }
    return bytes;
  }

  private byte @Nullable [] read() {
    try {
      return socket.get();
    } catch (UncheckedIOException e) {
      throw new ServerConnectionException("reading failed", e);
    }
  }

  private byte @Nullable [] ended() {
    if (timedOut && waitState.current() == Wait.HEAD) {
      throw refusal(Status.REQUEST_TIMEOUT_408);
    }
    if (timedOut && waitState.current() == Wait.BODY) {
      throw new BodyTimeoutException();
    }
    return null;
  }

  private static RequestException refusal(Status status) {
    return RequestException.builder()
        .type(EventType.BAD_REQUEST)
        .status(status)
        .message(status.reasonPhrase())
        .safeMessage(true)
        .setKeepAlive(false)
        .build();
  }
}
