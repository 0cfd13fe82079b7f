package io.brrtrouter.server;

import io.brrtrouter.http.HttpHandler;
import io.helidon.common.concurrency.limits.FixedLimit;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.context.Context;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.http.media.MediaContext;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.Router;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Carries HTTP/1.1 and HTTP/2 between sockets and an {@link HttpHandler}. The protocols are
 * Helidon's. Sockets, time limits and the end are this package's own: Helidon's listener answers
 * neither half-sent requests nor HTTP/1.0, leaves a connection open after saying that it closes it,
 * and when it stops cuts off requests that are on their way.
 */
final class HelidonTransport implements Transport, ListenerContext {
  /** What a head may exceed its limits by before reading ends, so that both can be told apart. */
  private static final int HEAD_SLACK_BYTES = 65_536;

  private final TransportConfig config;
  private final TimeoutMonitor watch;
  private final Protocols protocols;
  private final HelidonRouting routing;
  private final ListenerConfig listenerConfig;
  private final DirectHandlers directHandlers;
  private final MediaContext mediaContext = MediaContext.create();
  private final ContentEncodingContext encodings = new UntouchedContent();
  private final Context context = Context.create();
  private final Limit limit = FixedLimit.create();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final ThreadFactory threads = Thread.ofVirtual().name("connection-", 1).factory();
  private final AtomicLong connectionNumbers = new AtomicLong();
  private final RequestIds ids = new RequestIds();
  private final Acceptor acceptor;
  private volatile boolean stopping;
  private volatile long stoppingSince;

  /** Binds the port; nothing is accepted before {@link #start}. */
  HelidonTransport(TransportConfig config, HttpHandler handler, Refusals refusals) {
    this.config = config;
    this.watch = new TimeoutMonitor(config);
    this.protocols = new Protocols(config);
    this.routing = new HelidonRouting(this, handler, refusals);
    this.listenerConfig = ListenerConfig.builder().buildPrototype();
    this.directHandlers = DirectAnswers.create(refusals, ids);
    try {
      this.acceptor =
          new Acceptor(
              new InetSocketAddress(config.host(), config.port()),
              config.maxConnections(),
              this::accepted);
    } catch (IOException e) {
      String where = config.host() + ":" + config.port();
      throw new UncheckedIOException("Cannot listen on " + where + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void start() {
    watch.start();
    acceptor.start();
  }

  @Override
  public int port() {
    return acceptor.port();
  }

  private void accepted(SocketChannel channel) {
    String id = Long.toString(connectionNumbers.incrementAndGet(), Character.MAX_RADIX);
    Connection connection = new Connection(this, channel, id);
    watch.add(connection);
    try {
      threads.newThread(connection).start();
    } catch (RuntimeException | Error e) {
      watch.remove(connection);
      throw e;
    }
  }

  void closed(Connection connection) {
    watch.remove(connection);
    acceptor.release();
  }

  /**
   * Accepts no more connections and lets those there are finish what they do: each answer is their
   * last.
   *
   * @return whether all have ended within this time
   */
  @Override
  public boolean drain(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    acceptor.stop();
    if (!stopping) {
      stoppingSince = System.nanoTime();
      stopping = true;
    }
    while (!watch.connections().isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(5);
    }
    return watch.connections().isEmpty();
  }

  @Override
  public void close() {
    acceptor.close();
    watch.connections().forEach(Connection::close);
    watch.stop();
    executor.shutdownNow();
  }

  @Override
  public int activeRequests() {
    return watch.connections().stream().mapToInt(Connection::activeRequests).sum();
  }

  @Override
  public int connections() {
    return watch.connections().size();
  }

  boolean isStopping() {
    return stopping;
  }

  boolean stoppingLongerThan(long nanos, long now) {
    return now - stoppingSince > nanos;
  }

  TransportConfig limits() {
    return config;
  }

  TimeoutMonitor watch() {
    return watch;
  }

  RequestIds ids() {
    return ids;
  }

  Limit limit() {
    return limit;
  }

  Router router() {
    return routing;
  }

  ServerConnectionSelector protocol(boolean http2) {
    return http2 ? protocols.http2() : protocols.http1();
  }

  int headLimit() {
    return config.maxTargetBytes() + config.maxHeaderBytes() + HEAD_SLACK_BYTES;
  }

  String id() {
    return "brrtrouter";
  }

  @Override
  public MediaContext mediaContext() {
    return mediaContext;
  }

  @Override
  public ContentEncodingContext contentEncodingContext() {
    return encodings;
  }

  @Override
  public DirectHandlers directHandlers() {
    return directHandlers;
  }

  @Override
  public Context context() {
    return context;
  }

  @Override
  public ListenerConfig config() {
    return listenerConfig;
  }

  @Override
  public ExecutorService executor() {
    return executor;
  }
}
