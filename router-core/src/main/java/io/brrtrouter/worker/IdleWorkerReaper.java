package io.brrtrouter.worker;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets idle workers go and tells of stuck ones, for all pools of a process. One thread does that
 * while there are workers, so that waiting for work needs no timer.
 */
final class IdleWorkerReaper implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerPools.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final Workforce workforce;
  private final Duration keepAlive;
  private final Duration stuckAfter;
  private final Duration pause;
  private final AtomicBoolean running = new AtomicBoolean();

  IdleWorkerReaper(Workforce workforce, Duration keepAlive, Duration stuckAfter) {
    this.workforce = workforce;
    this.keepAlive = keepAlive;
    this.stuckAfter = stuckAfter;
    Duration quarter = (keepAlive.compareTo(stuckAfter) < 0 ? keepAlive : stuckAfter).dividedBy(4);
    pause =
        quarter.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : quarter.plus(Duration.ofMillis(1));
  }

  /** There is a worker to keep an eye on. */
  void watch() {
    if (!running.get() && running.compareAndSet(false, true)) {
      try {
        Thread.ofVirtual().name("brrtr-keeper").inheritInheritableThreadLocals(false).start(this);
      } catch (OutOfMemoryError e) {
        running.set(false);
        LOG.warn("No memory to watch over workers: idle ones stay until another one starts", e);
      }
    }
  }

  @Override
  public void run() {
    do {
      round();
    } while (goOn());
  }

  /** Whatever goes wrong, an error for want of memory too, the next round tries again. */
  @SuppressWarnings("CatchingUnchecked")
  private void round() {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      // Nobody has a reason to; the round just comes early.
    }
    try {
      lookAfterWorkers();
    } catch (RuntimeException | Error e) {
      LOG.warn("Idle and stuck workers could not be looked after; trying again", e);
    }
  }

  private void lookAfterWorkers() {
    for (Roster roster : workforce.rosters()) {
      roster.retire(keepAlive.toNanos());
      roster.members().forEach(worker -> tellIfStuck(roster, worker));
    }
  }

  private void tellIfStuck(Roster roster, Worker worker) {
    Task<?> task = worker.running();
    if (task != null && task.isNewlyStuck(stuckAfter.toNanos())) {
      workforce.listener().stuck(roster.pool(), worker.name(), stuckAfter);
    }
  }

  // A worker that came after the last look is seen here, or else starts the next keeper.
  private boolean goOn() {
    if (workforce.taken() > 0) {
      return true;
    }
    running.set(false);
    return workforce.taken() > 0 && running.compareAndSet(false, true);
  }
}
