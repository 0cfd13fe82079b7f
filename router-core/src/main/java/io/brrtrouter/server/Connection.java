package io.brrtrouter.server;

import io.brrtrouter.server.WaitState.Wait;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.common.socket.PlainSocket;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection: Helidon's protocols run on it, and read and write through it. What they leave open
 * is done here: the protocol is recognised, half-sent requests are refused in time, and a
 * connection that ends does so without losing what was said last.
 */
final class Connection implements ConnectionContext, Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
  private static final byte[] PREFACE =
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  /** How long an idle connection may still bring a request once the server is stopping. */
  private static final long LAST_CHANCE_NANOS = Duration.ofMillis(100).toNanos();

  /** How long the peer may still send after the last answer, and how much of it is read. */
  private static final long LINGERING_NANOS = Duration.ofSeconds(1).toNanos();

  private static final long LINGERING_BYTES = 64L << 20;

  private final HelidonTransport transport;
  private final SocketChannel channel;
  private final HelidonSocket socket;
  private final WaitState waitState;
  private final ConnectionInput input;
  private final ConnectionOutput output;
  private final RequestReader reader;
  private final String id;
  private final String remote;
  private final AtomicInteger active = new AtomicInteger();
  private final AtomicBoolean toldToGo = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Set<BodyWait.OfStream> streamWaits = ConcurrentHashMap.newKeySet();
  private final HeadBuffer head = new HeadBuffer();
  private volatile @Nullable ExecutorService streams;

  Connection(HelidonTransport transport, SocketChannel channel, String id) {
    this.transport = transport;
    this.channel = channel;
    this.id = id;
    this.socket = PlainSocket.server(channel.socket(), id, transport.id());
    this.remote = channel.socket().getInetAddress().getHostAddress();
    this.waitState = new WaitState(transport.watch());
    this.input = new ConnectionInput(socket, waitState, transport.headLimit());
    this.output = new ConnectionOutput(socket, transport.watch());
    this.reader = new RequestReader(input);
  }

  @Override
  public void run() {
    try {
      boolean http2 = startsWithPreface();
      if (http2) {
        becomeHttp2();
      }
      transport.protocol(http2).connection(this).handle(transport.limit());
      awaitStreams();
      lingeringClose();
    } catch (CloseConnectionException | DataReader.InsufficientDataAvailableException e) {
      LOG.trace("Connection {} closed", id, e);
    } catch (InterruptedException e) {
      LOG.trace("Connection {} interrupted", id);
    } catch (RuntimeException e) {
      LOG.debug("Connection {} failed", id, e);
    } finally {
      close();
    }
  }

  private boolean startsWithPreface() {
    try {
      return reader.startsWith(PREFACE);
    } catch (RequestException e) { // neither protocol yet: that of text finds the same and answers
      return false;
    }
  }

  /** From here on frames are read, and their streams run on threads of their own. */
  void becomeHttp2() {
    if (streams == null) {
      streams =
          Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("h2-" + id, 0).factory());
      waitState.waitFor(Wait.FRAMES);
    }
  }

  boolean isHttp2() {
    return streams != null;
  }

  /** A request has come in whole but for its body. */
  void requestBegins() {
    active.incrementAndGet();
    if (!isHttp2()) {
      waitState.waitFor(Wait.NOTHING);
    }
  }

  /** It has been answered, and all of its body was read. */
  void requestEnds() {
    active.decrementAndGet();
    if (!isHttp2()) {
      reader.requestEnds();
      waitState.waitFor(Wait.REQUEST);
    }
  }

  /** How many requests are being answered. */
  int activeRequests() {
    return active.get();
  }

  /** Called several times a second: ends the connection if it waits in vain. */
  void check(long now) {
    boolean stopping = transport.isStopping();
    long readTimeout = transport.limits().readTimeout().toNanos();
    switch (waitState.current()) {
      case REQUEST -> hangUpWhenIdle(stopping, now);
      case HEAD -> timeOut(waitState.longerThan(readTimeout, now));
      case BODY -> timeOut(waitState.isOverdue(readTimeout, now));
      case FRAMES -> {
        if (stopping && toldToGo.compareAndSet(false, true)) {
          Thread.startVirtualThread(this::sendGoAway);
        }
        streamWaits.forEach(stream -> stream.check(readTimeout, now));
        if (active.get() == 0) {
          hangUpWhenIdle(stopping, now);
        }
      }
      case LINGERING -> {
        if (waitState.longerThan(LINGERING_NANOS, now)) {
          shutdownInput();
        }
      }
      case NOTHING -> {}
    }
    if (output.stalled(transport.limits().idleTimeout().toNanos(), now)) {
      close();
    }
  }

  private void timeOut(boolean overdue) {
    if (overdue) {
      input.timeOut();
      shutdownInput();
    }
  }

  private void hangUpWhenIdle(boolean stopping, long now) {
    boolean idle =
        stopping
            ? waitState.longerThan(LAST_CHANCE_NANOS, now)
                && transport.stoppingLongerThan(LAST_CHANCE_NANOS, now)
            : waitState.longerThan(transport.limits().idleTimeout().toNanos(), now);
    if (idle) {
      shutdownInput();
    }
  }

  private void sendGoAway() {
    try {
      output.goAway();
    } catch (RuntimeException e) {
      LOG.trace("Connection {} took no farewell", id, e);
    }
  }

  /** The thread that reads finds the end, and goes on from there. */
  private void shutdownInput() {
    try {
      channel.shutdownInput();
    } catch (IOException e) {
      LOG.trace("Connection {} was closed already", id, e);
    }
  }

  /**
   * Ends the sending and takes what the peer still sends, for a while: closing at once would make
   * its system throw away an answer it has not read yet (RFC 9112, 9.6).
   */
  void lingeringClose() {
    waitState.waitFor(Wait.LINGERING);
    try {
      channel.shutdownOutput();
      long left = LINGERING_BYTES;
      byte[] bytes = socket.get();
      while (bytes != null && left > 0) {
        left -= bytes.length;
        bytes = socket.get();
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.trace("Connection {} was closed by its peer", id, e);
    }
  }

  private void awaitStreams() {
    ExecutorService running = streams;
    if (running != null) {
      running.close();
    }
  }

  /** Closes at once; what still runs on this connection is interrupted. */
  void close() {
    if (closed.compareAndSet(false, true)) {
      ExecutorService running = streams;
      if (running != null) {
        running.shutdownNow();
      }
      try {
        socket.close();
      } catch (UncheckedIOException e) {
        LOG.trace("Connection {} was closed already", id, e);
      }
      transport.closed(this);
    }
  }

  boolean isClosed() {
    return closed.get();
  }

  /** This stream waits for more of its body. */
  void streamWaits(BodyWait.OfStream stream) {
    streamWaits.add(stream);
  }

  void streamWaitsNoMore(BodyWait.OfStream stream) {
    streamWaits.remove(stream);
  }

  /** Whether Helidon's method of this request is the one that was sent, as far as is known. */
  boolean isMethodExact() {
    return isHttp2() || reader.isMethodExact();
  }

  /** Where the head of the next HTTP/1.1 response is put together. */
  HeadBuffer head() {
    return head;
  }

  WaitState waitState() {
    return waitState;
  }

  ConnectionInput input() {
    return input;
  }

  ConnectionOutput output() {
    return output;
  }

  String id() {
    return id;
  }

  String remote() {
    return remote;
  }

  @Override
  public ListenerContext listenerContext() {
    return transport;
  }

  @Override
  public ExecutorService executor() {
    ExecutorService running = streams;
    return running != null ? running : transport.executor();
  }

  @Override
  public DataWriter dataWriter() {
    return output;
  }

  @Override
  public DataReader dataReader() {
    return reader;
  }

  @Override
  public Router router() {
    return transport.router();
  }

  @Override
  public HelidonSocket serverSocket() {
    return socket;
  }

  @Override
  public PeerInfo remotePeer() {
    return socket.remotePeer();
  }

  @Override
  public PeerInfo localPeer() {
    return socket.localPeer();
  }

  @Override
  public boolean isSecure() {
    return socket.isSecure();
  }

  @Override
  public String socketId() {
    return transport.id();
  }

  @Override
  public String childSocketId() {
    return id;
  }
}
