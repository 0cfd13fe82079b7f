package io.brrtrouter.server;

import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.RequestBody;
import io.brrtrouter.http.Status;
import io.helidon.common.buffers.BufferData;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a request as it comes over the connection. Whatever breaks while it is read is the
 * sender's doing: a malformed chunk, an end that comes too early, a pause that is too long.
 */
final class HelidonBody implements RequestBody {
  private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

  private final ServerRequest request;
  private final @Nullable Connection chunks;
  private final BodyWait wait;
  private final BodyPace pace;
  private final long declared;
  private final boolean endIsMarked;
  private @Nullable InputStream in;
  private long read;
  private boolean ended;
  private boolean broken;
  private long due = WaitState.NEVER;

  private HelidonBody(
      ServerRequest request,
      BodyWait wait,
      BodyPace pace,
      @Nullable Connection chunks,
      boolean endIsMarked) {
    this.request = request;
    this.wait = wait;
    this.pace = pace;
    this.chunks = chunks;
    this.declared = declared(request);
    this.endIsMarked = endIsMarked;
    this.ended = (declared == 0 && !endIsMarked) || !request.content().hasEntity();
  }

  /** A body whose end is its length, or its last chunk. */
  static HelidonBody http1(Connection connection, ServerRequest request, TransportConfig limits) {
    BodyWait wait = new BodyWait.OfConnection(connection.waitState());
    boolean chunked = request.headers().contains(HeaderNames.TRANSFER_ENCODING);
    return new HelidonBody(request, wait, BodyPace.of(limits), chunked ? connection : null, false);
  }

  /** A body whose end is marked, whatever its length. */
  static HelidonBody http2(ServerRequest request, BodyWait wait, TransportConfig limits) {
    return new HelidonBody(request, wait, BodyPace.of(limits), null, true);
  }

  private static long declared(ServerRequest request) {
    if (!request.content().hasEntity()) {
      return 0;
    }
    return request.headers().contains(HeaderNames.TRANSFER_ENCODING)
        ? -1
        : request.headers().contentLength().orElse(-1);
  }

  /** Whether this reads the chunks itself: Helidon would hold each as a whole, of any size. */
  boolean isChunked() {
    return chunks != null;
  }

  @Override
  public long declaredLength() {
    return declared;
  }

  @Override
  public InputStream stream() {
    return new Input();
  }

  @Override
  public void expire(long deadline) {
    due = deadline;
  }

  /** Whether the sender has nothing left to send that was not read. */
  boolean isRead() {
    return ended || (!endIsMarked && declared == read);
  }

  /** Whether it cannot be read to its end any more. */
  boolean isBroken() {
    return broken || (!isRead() && isOverdue());
  }

  /** How many bytes have yet to be read; {@link Long#MAX_VALUE} if nobody knows. */
  long rest() {
    return declared < 0 ? Long.MAX_VALUE : declared - read;
  }

  /** Whether the sender waits for a sign before it sends (RFC 9110, 10.1.1), and got none. */
  boolean isHeldBack() {
    return in == null && request.headers().contains(HeaderNames.EXPECT);
  }

  /** Reads what is left and throws it away; false if it did not end within this many bytes. */
  boolean discard(long atMost) {
    return isRead() || readOn(atMost);
  }

  private boolean readOn(long atMost) {
    byte[] buffer = new byte[8192];
    long left = atMost;
    try {
      while (!isRead() && left > 0) {
        left -= Math.max(0, read(buffer, 0, buffer.length));
      }
    } catch (Rejection e) {
      return false;
    }
    return isRead();
  }

  private int read(byte[] buffer, int offset, int length) {
    if (ended) {
      return -1;
    }
    if (isOverdue()) {
      throw tooSlow();
    }
    int count;
    pace.begin();
    wait.begin(due);
    try {
      if (in == null) {
        in = chunks == null ? request.content().inputStream() : openChunks(chunks);
      }
      count = in.read(buffer, offset, length);
    } catch (IOException | RuntimeException e) {
      broken = true;
      throw wait.failed(e) ? tooSlow() : malformed();
    }
    if (!wait.end() || !pace.holdsAfter(count)) {
      broken = true;
      throw tooSlow();
    }
    if (count < 0) {
      ended = true;
    } else {
      read += count;
    }
    return count;
  }

  private InputStream openChunks(Connection connection) {
    if (request.headers().containsToken(HeaderValues.EXPECT_100)) {
      connection.output().writeNow(BufferData.create(CONTINUE));
    }
    return new ChunkedInput(connection.dataReader());
  }

  private boolean isOverdue() {
    return due != WaitState.NEVER && System.nanoTime() - due >= 0;
  }

  /** What the pipeline reads. */
  private final class Input extends InputStream {
    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return length == 0 ? 0 : HelidonBody.this.read(buffer, offset, length);
    }
  }

  private static Rejection malformed() {
    return Rejection.of(
        Status.BAD_REQUEST, "The request's content is malformed or ended before its end.");
  }

  private static Rejection tooSlow() {
    return Rejection.of(Status.REQUEST_TIMEOUT, "The request's content did not arrive in time.");
  }
}
