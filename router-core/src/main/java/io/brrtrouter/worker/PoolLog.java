package io.brrtrouter.worker;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The log events of pools, under the messages and field names that dashboards know. */
final class PoolLog implements PoolListener {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerPools.class);

  @Override
  public void workerStarted(String pool, PoolConfig config, boolean first, int pools) {
    LOG.atLevel(first ? Level.INFO : Level.DEBUG)
        .addKeyValue("handler_name", pool)
        .addKeyValue("stack_size", config.stackBytes())
        .addKeyValue("total_handlers", pools)
        .log("Coroutine spawned successfully");
  }

  @Override
  public void spawnFailed(String pool, PoolConfig config, Throwable cause) {
    LOG.atError()
        .addKeyValue("handler_name", pool)
        .addKeyValue("stack_size", config.stackBytes())
        .addKeyValue("cause", cause)
        .log(
            "Failed to spawn handler coroutine: a smaller BRRTR_STACK_SIZE or more memory may help");
  }

  @Override
  public void replaced(String pool) {
    LOG.atWarn().addKeyValue("handler_name", pool).log("Replaced existing handler");
  }

  @Override
  public void destroying(String pool) {
    LOG.atWarn()
        .addKeyValue("handler_name", pool)
        .log("Destroying old coroutine - handler replaced");
  }

  @Override
  public void stuck(String pool, String thread, Duration sinceInterrupt) {
    LOG.atWarn()
        .addKeyValue("handler_name", pool)
        .addKeyValue("thread", thread)
        .addKeyValue("since_interrupt_ms", sinceInterrupt.toMillis())
        .log("Handler ignores the interrupt of its deadline");
  }

  static void dropFailed(String pool, Throwable cause) {
    LOG.atWarn()
        .addKeyValue("handler_name", pool)
        .setCause(cause)
        .log("A late answer could not be released");
  }
}
