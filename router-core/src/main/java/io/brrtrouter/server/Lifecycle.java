package io.brrtrouter.server;

import io.brrtrouter.http.HttpHandler;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.observe.Instrumentation;
import io.brrtrouter.pipeline.BoundOperation;
import io.brrtrouter.pipeline.RequestPipeline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Starts and stops a server, each once. Safe for concurrent use. */
final class Lifecycle {
  /** How long the last answers, those of 503, may take to be written. */
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(1);

  private final RouterConfig config;
  private final Service service;
  private final List<Runnable> startHooks;
  private final List<Runnable> stopHooks;
  private final boolean withHook;
  private final LongSupplier activeRequests;
  private final AtomicBoolean started = new AtomicBoolean();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread hook = Thread.ofPlatform().name("brrtrouter-shutdown").unstarted(this::stop);
  private volatile @Nullable Transport transport;

  Lifecycle(RouterServerBuilder builder, RouterConfig config, Service service) {
    this.config = config;
    this.service = service;
    this.activeRequests = service.late()::activeRequests;
    this.startHooks = List.copyOf(builder.startHooks);
    this.stopHooks = List.copyOf(builder.stopHooks);
    this.withHook = builder.shutdownHook;
  }

  /** Starts to listen on the port. */
  void start() {
    start(HelidonTransport::new);
  }

  /** Starts to take requests by {@link #handle}. */
  void startInMemory() {
    start(InMemoryTransport::new);
  }

  Response handle(Request request) {
    if (transport instanceof HttpHandler handler) {
      return handler.handle(request);
    }
    throw new IllegalStateException("only a server that was started in memory is asked this way");
  }

  /** Makes a transport that hands its requests, and those it refuses, to the pipeline. */
  @FunctionalInterface
  private interface TransportMaker {
    Transport make(TransportConfig config, HttpHandler handler, Refusals refusals);
  }

  private void start(TransportMaker maker) {
    if (!started.compareAndSet(false, true)) {
      throw new IllegalStateException("a server starts once; build another");
    }
    try {
      startHooks.forEach(Runnable::run);
      listen(maker);
    } catch (RuntimeException e) {
      stop();
      throw e;
    }
    if (withHook) {
      Runtime.getRuntime().addShutdownHook(hook);
    }
  }

  private void listen(TransportMaker maker) {
    RequestPipeline pipeline = service.pipeline();
    Transport listening = maker.make(transportConfig(), pipeline, pipeline::refuse);
    transport = listening;
    service.late().listening(listening);
    Map<String, BoundOperation<?, ?>> operations = pipeline.runtime().operations();
    if (service.instrumentation() != null) {
      service.instrumentation().started(activeRequests);
      operations
          .values()
          .forEach(bound ->
              service
                  .instrumentation()
                  .added(bound.info(), bound.pool(), bound.settings().requestEstimate()));
    }
    StartLog.routes(operations.values());
    StartLog.starting(config, operations, service.documents().size(), listening.port());
    service.readiness().enter(Readiness.State.READY);
    listening.start();
  }

  private TransportConfig transportConfig() {
    return new TransportConfig(
        config.get(Settings.HOST),
        config.number(Settings.PORT),
        config.get(Settings.KEEP_ALIVE),
        millis(Settings.READ_TIMEOUT_MS),
        config.get(Settings.MIN_BODY_RATE),
        millis(Settings.IDLE_TIMEOUT_MS),
        config.number(Settings.MAX_CONNECTIONS),
        config.number(Settings.MAX_REQUEST_TARGET_BYTES),
        config.number(Settings.MAX_HEADER_BYTES));
  }

  private Duration millis(Setting<Long> setting) {
    return Duration.ofMillis(config.get(setting));
  }

  int port() {
    Transport listening = transport;
    if (listening == null) {
      throw new IllegalStateException("a server that was not started has no port");
    }
    if (listening.port() == 0) {
      throw new IllegalStateException("a server that was started in memory has no port");
    }
    return listening.port();
  }

  ServerStatistics statistics() {
    return service.late().get();
  }

  void awaitStop() throws InterruptedException {
    stopped.await();
  }

  void stop() {
    if (!stopping.compareAndSet(false, true)) {
      awaitStopUninterruptibly();
      return;
    }
    try {
      boolean inTime = end();
      StartLog.stopped(inTime);
    } finally {
      service.readiness().enter(Readiness.State.STOPPED);
      stopHooks.forEach(Lifecycle::run);
      Instrumentation measuring = service.instrumentation();
      if (measuring != null) {
        run(() -> measuring.stopped(activeRequests));
      }
      stopped.countDown();
      removeHook();
    }
  }

  private boolean end() {
    Transport listening = transport;
    if (listening == null) {
      service.pools().close();
      return true;
    }
    long delay = config.get(Settings.DRAIN_DELAY_MS);
    Duration grace = millis(Settings.SHUTDOWN_GRACE_MS);
    StartLog.draining(delay, grace.toMillis());
    service.readiness().enter(Readiness.State.DRAINING);
    boolean inTime = false;
    try {
      Thread.sleep(delay);
      inTime = listening.drain(grace);
      if (!inTime) {
        service.pools().drain(Duration.ZERO); // what waits and what runs is answered with 503
        listening.drain(LAST_ANSWERS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // whoever stops is in a hurry: close at once
    } finally {
      listening.close();
      service.pools().drain(Duration.ZERO);
    }
    return inTime;
  }

  private static void run(Runnable stopHook) {
    try {
      stopHook.run();
    } catch (RuntimeException e) {
      StartLog.hookFailed(e);
    }
  }

  private void awaitStopUninterruptibly() {
    boolean interrupted = false;
    while (stopped.getCount() > 0) {
      try {
        stopped.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void removeHook() {
    if (withHook && !Thread.currentThread().equals(hook)) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        StartLog.processEnds();
      }
    }
  }
}
