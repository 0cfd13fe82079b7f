package io.brrtrouter.server;

import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;

/**
 * An HTTP service made of OpenAPI documents and their operations. Safe for concurrent use.
 *
 * <p>It starts once and stops once: on {@link #stop}, or when the process is told to end.
 */
public final class RouterServer implements AutoCloseable {
  private final Service service;
  private final Lifecycle lifecycle;

  RouterServer(RouterServerBuilder builder, RouterConfig config) {
    JulBridge.filter();
    if (builder.bridgeLogging) {
      JulBridge.install();
    }
    this.service = Service.of(builder, config);
    this.lifecycle = new Lifecycle(builder, config, service);
  }

  /** Starts with nothing to serve. */
  public static RouterServerBuilder builder() {
    return new RouterServerBuilder();
  }

  /**
   * Runs the start hooks, then listens.
   *
   * @throws java.io.UncheckedIOException where the port cannot be had
   * @throws IllegalStateException where it was started before
   */
  public RouterServer start() {
    lifecycle.start();
    return this;
  }

  /**
   * Runs the start hooks, then takes requests by {@link #handle}, and listens nowhere: for tests,
   * and for what embeds a service.
   *
   * @throws IllegalStateException where it was started before
   */
  public RouterServer startInMemory() {
    lifecycle.startInMemory();
    return this;
  }

  /**
   * Answers a request as it would be answered over a connection: within the limits on its head,
   * under its id, and with the header fields that a connection adds. Content that is a stream is
   * yet to be written or abandoned.
   *
   * @throws IllegalStateException where it was not {@linkplain #startInMemory started in memory},
   *     or has stopped
   */
  public Response handle(Request request) {
    return lifecycle.handle(request);
  }

  /**
   * The port it listens on, the free one that was taken for port 0 too.
   *
   * @throws IllegalStateException where it listens on none
   */
  public int port() {
    return lifecycle.port();
  }

  /** Its operations, to be added, replaced and removed. */
  public LiveOperations operations() {
    return service.operations();
  }

  /** The figures of this moment. */
  public ServerStatistics statistics() {
    return lifecycle.statistics();
  }

  /**
   * Stops as a process should that is told to end: not ready, serving on for a while; no more
   * connections, letting requests finish for a while; telling the rest 503. Returns when that is
   * done, and at once where it was done before.
   */
  public void stop() {
    lifecycle.stop();
  }

  /** Stops. */
  @Override
  public void close() {
    stop();
  }

  /** Waits until it has stopped. */
  public void awaitStop() throws InterruptedException {
    lifecycle.awaitStop();
  }
}
