package io.brrtrouter.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts connections, as many at once as are allowed; more wait in the system's backlog. Survives
 * the want of file descriptors, and stops without losing a connection that is already established.
 */
final class Acceptor implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Acceptor.class);
  private static final int BACKLOG = 1024;
  private static final long RETRY_MILLIS = 100;

  private final ServerSocketChannel server;
  private final Selector selector;
  private final Semaphore places;
  private final Consumer<SocketChannel> accepted;
  private final Thread thread;
  private volatile boolean stopping;

  Acceptor(InetSocketAddress address, int maxConnections, Consumer<SocketChannel> accepted)
      throws IOException {
    this.places = new Semaphore(maxConnections);
    this.accepted = accepted;
    this.selector = Selector.open();
    this.server = ServerSocketChannel.open();
    try {
      server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      server.bind(address, BACKLOG);
      server.configureBlocking(false);
      server.register(selector, SelectionKey.OP_ACCEPT);
    } catch (IOException | RuntimeException e) {
      server.close();
      selector.close();
      throw e;
    }
    this.thread = Thread.ofPlatform().name("brrtrouter-acceptor-" + port()).unstarted(this);
  }

  void start() {
    thread.start();
  }

  int port() {
    return server.socket().getLocalPort();
  }

  /** A connection has ended: another may come. */
  void release() {
    places.release();
  }

  /** Accepts what is established already, then no more; returns when that is done. */
  void stop() throws InterruptedException {
    stopping = true;
    selector.wakeup();
    thread.join();
  }

  /** Lets go of the port, whether or not anything was accepted. */
  void close() {
    try (server;
        selector) {
      stopping = true;
    } catch (IOException e) {
      LOG.debug("The port could not be given back", e);
    }
  }

  @Override
  public void run() {
    try (server;
        selector) {
      while (!stopping && server.isOpen()) {
        if (places.tryAcquire(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
          acceptOne();
        }
      }
      while (places.tryAcquire() && handOver(accept())) {
        LOG.trace("Accepted a last connection");
      }
    } catch (InterruptedException | IOException e) {
      LOG.error("The server accepts no more connections", e);
    }
  }

  /** Nothing but the end of the server may end this: an error for want of memory passes too. */
  @SuppressWarnings("CatchingUnchecked")
  private void acceptOne() throws InterruptedException {
    SocketChannel channel = null;
    try {
      selector.select();
      selector.selectedKeys().clear();
      channel = accept();
    } catch (IOException | RuntimeException | Error e) {
      LOG.warn("A connection could not be accepted; trying again", e);
      Thread.sleep(RETRY_MILLIS);
    }
    handOver(channel);
  }

  private @Nullable SocketChannel accept() throws IOException {
    return server.accept();
  }

  @SuppressWarnings("CatchingUnchecked")
  private boolean handOver(@Nullable SocketChannel channel) {
    if (channel == null) {
      places.release();
      return false;
    }
    try {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      accepted.accept(channel);
    } catch (IOException | RuntimeException | Error e) {
      LOG.debug("A connection was lost before it began", e);
      closeQuietly(channel);
      places.release();
    }
    return true;
  }

  private static void closeQuietly(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.trace("It was closed already", e);
    }
  }
}
