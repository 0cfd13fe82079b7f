package io.brrtrouter.worker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Runs tasks on its own bounded workers, queueing a bounded number of them. Every submitted task
 * has an outcome. Safe for concurrent use.
 */
public interface WorkerPool {

  /** The pool's name: an operation's id. */
  String name();

  /** Submits a task and waits for its outcome. Throws nothing. */
  default <T> Outcome<T> run(Callable<T> task) {
    return submit(task).await();
  }

  /** Submits a task: it runs, waits or is refused; {@link Pending#await} tells. */
  default <T> Pending<T> submit(Callable<T> task) {
    return submit(task, answer -> {});
  }

  /**
   * Submits a task: it runs, waits or is refused; {@link Pending#await} tells. An answer that comes
   * after another outcome was told goes to {@code late}, on the worker, before that is free: what
   * the answer holds is released there.
   */
  <T> Pending<T> submit(Callable<T> task, Consumer<? super T> late);

  /** The pool at this moment. */
  PoolStatistics statistics();

  /** Takes no more tasks; those it has finish, then its workers end. */
  void close();

  /** Waits until the last worker has ended; false if that took longer. */
  boolean awaitClosed(Duration atMost);

  /**
   * Closes, and interrupts what still runs. That and what waits is answered with {@link
   * Outcome.Reason#CLOSED}.
   */
  void interrupt();

  /** The workers that run a task at this moment, for samplers. Costs running tasks nothing. */
  default List<BusyWorker> busyWorkers() {
    return List.of();
  }

  /**
   * A submitted task.
   *
   * @param <T> what it answers
   */
  interface Pending<T> {

    /** Waits for the outcome, no longer than the pool's deadline. Throws nothing. */
    Outcome<T> await();

    /** Whether the outcome is there. */
    boolean isDone();

    /** Nanoseconds the task waited before it ran; -1 if it has not. */
    long queuedNanos();

    /** Nanoseconds the task ran; -1 if it has not ended. */
    long ranNanos();

    /** How many tasks were waiting when this one came. */
    int depthAtSubmit();
  }
}
