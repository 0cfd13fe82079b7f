package io.brrtrouter.worker;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells several listeners, none of which can harm a pool. */
final class PoolListeners implements PoolListener {

  private static final Logger LOG = LoggerFactory.getLogger(PoolListener.class);

  private final List<PoolListener> listeners;

  PoolListeners(List<PoolListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public void workerStarted(String pool, PoolConfig config, boolean first, int pools) {
    tell(listener -> listener.workerStarted(pool, config, first, pools));
  }

  @Override
  public void spawnFailed(String pool, PoolConfig config, Throwable cause) {
    tell(listener -> listener.spawnFailed(pool, config, cause));
  }

  @Override
  public void replaced(String pool) {
    tell(listener -> listener.replaced(pool));
  }

  @Override
  public void destroying(String pool) {
    tell(listener -> listener.destroying(pool));
  }

  @Override
  public void stuck(String pool, String thread, Duration sinceInterrupt) {
    tell(listener -> listener.stuck(pool, thread, sinceInterrupt));
  }

  private void tell(Consumer<PoolListener> event) {
    for (PoolListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (RuntimeException | Error thrown) {
        LOG.warn("A pool listener threw", thrown);
      }
    }
  }
}
