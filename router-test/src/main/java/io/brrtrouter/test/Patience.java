package io.brrtrouter.test;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what should come, but not for ever. */
final class Patience {
  private static final Duration USUAL = Duration.ofSeconds(30);

  private Patience() {}

  /**
   * What the action gives, which is done by a thread of its own.
   *
   * @param late what is to be said if it takes too long
   * @throws AssertionError if it fails, or takes too long
   */
  static <T> T within(String late, Callable<T> action) {
    return within(USUAL, late, action);
  }

  static <T> T within(Duration time, String late, Callable<T> action) {
    FutureTask<T> task = new FutureTask<>(action);
    Thread thread = Thread.ofVirtual().name("test-request").start(task);
    try {
      return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new AssertionError(late + " within " + time.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new AssertionError(late + ": the test was interrupted", e);
    } catch (ExecutionException e) {
      throw new AssertionError(late + ": " + e.getCause(), e.getCause());
    }
  }
}
