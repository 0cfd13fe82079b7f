package io.brrtrouter.server;

import io.brrtrouter.operation.Operation;
import io.brrtrouter.pipeline.BoundOperation;
import io.brrtrouter.pipeline.OperationSettings;
import io.brrtrouter.worker.PoolConfig;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** What a server says when it starts and when it stops. */
final class StartLog {
  private static final Logger LOG = LoggerFactory.getLogger(RouterServer.class);

  /** Up to here every route has a line of its own among what operators read. */
  private static final int ROUTES_SHOWN = 100;

  private StartLog() {}

  static void configuration(RouterConfig config) {
    LOG.atInfo()
        .addKeyValue("config_path", config.file() == null ? "none" : config.file().toString())
        .addKeyValue("has_static_dir", config.get(Settings.STATIC_DIR).isPresent())
        .addKeyValue("has_doc_dir", config.get(Settings.DOC_DIR).isPresent())
        .addKeyValue("keep_alive", config.get(Settings.KEEP_ALIVE))
        .log("Configuration loaded successfully");
    warnings(config.warnings());
    warnings(LogNames.warnings(config));
    LoggingEventBuilder event = LOG.atInfo();
    for (Map.Entry<String, String> setting : config.shown().entrySet()) {
      event = event.addKeyValue(setting.getKey(), setting.getValue());
    }
    event.log("Effective configuration");
  }

  static void warnings(List<String> warnings) {
    warnings.forEach(LOG::warn);
  }

  static void registering(Operation<?, ?> operation) {
    LOG.atDebug()
        .addKeyValue("handler_name", operation.info().id())
        .addKeyValue("controller", operation.getClass().getName())
        .log("Registering typed handler");
  }

  static void routes(Collection<BoundOperation<?, ?>> operations) {
    Level level = operations.size() <= ROUTES_SHOWN ? Level.INFO : Level.DEBUG;
    operations.forEach(operation -> route(LOG.atLevel(level), operation));
  }

  private static void route(LoggingEventBuilder event, BoundOperation<?, ?> operation) {
    OperationSettings settings = operation.settings();
    PoolConfig pool = settings.pool();
    event
        .addKeyValue("handler_name", operation.info().id())
        .addKeyValue("method", operation.info().method())
        .addKeyValue("path", operation.info().path())
        .addKeyValue("workers", pool.workers())
        .addKeyValue("max_workers", pool.maxWorkers())
        .addKeyValue("queue_bound", pool.queueBound())
        .addKeyValue("backpressure", pool.backpressure())
        .addKeyValue("deadline", pool.deadline() == null ? "off" : pool.deadline())
        .addKeyValue("worker", pool.kind())
        .addKeyValue("stack_size", pool.stackBytes())
        .addKeyValue("request_estimate", settings.requestEstimate())
        .addKeyValue("response_estimate", settings.responseEstimate())
        .addKeyValue("max_body_bytes", settings.maxBodyBytes())
        .log("Route registered");
  }

  static void starting(
      RouterConfig config, Map<String, BoundOperation<?, ?>> operations, int documents, int port) {
    LOG.atInfo()
        .addKeyValue("host", config.get(Settings.HOST))
        .addKeyValue("port", port)
        .addKeyValue("stack_size", config.get(Settings.STACK_SIZE))
        .addKeyValue("routes_count", operations.size())
        .addKeyValue("handlers_count", operations.size())
        .addKeyValue("documents_count", documents)
        .addKeyValue("max_workers", config.get(Settings.MAX_WORKERS))
        .addKeyValue("router_mode", config.get(Settings.ROUTER_MODE))
        .addKeyValue("java", Runtime.version())
        .log("Service starting with configuration");
  }

  static void draining(long delayMillis, long graceMillis) {
    LOG.atInfo()
        .addKeyValue("drain_delay_ms", delayMillis)
        .addKeyValue("shutdown_grace_ms", graceMillis)
        .log("Service stopping");
  }

  static void stopped(boolean inTime) {
    LOG.atInfo().addKeyValue("within_grace", inTime).log("Service stopped");
  }

  static void processEnds() {
    LOG.debug("The process is ending already");
  }

  static void hookFailed(RuntimeException cause) {
    LOG.error("A stop hook threw", cause);
  }
}
