package io.brrtrouter.worker;

/**
 * What became of a task.
 *
 * @param <T> what the task answers
 */
public sealed interface Outcome<T> {

  /** It ran and answered. */
  record Completed<T>(T value) implements Outcome<T> {}

  /** It ran and threw. */
  record Failed<T>(Throwable cause) implements Outcome<T> {}

  /** It did not run: the queue was full (429). */
  record Shed<T>() implements Outcome<T> {}

  /** It did not run: no worker could be had (503). */
  record Unavailable<T>(Reason reason) implements Outcome<T> {}

  /** It did not end in time (504): it was interrupted if it ran, and its answer is dropped. */
  record TimedOut<T>() implements Outcome<T> {}

  /** Why no worker could be had. */
  enum Reason {
    /** The pool is draining or closed. */
    CLOSED,
    /** A worker could not be started. */
    SPAWN_FAILED,
    /** The process has as many workers as it may. */
    PROCESS_CEILING
  }
}
