package io.brrtrouter.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A task that says when it runs and ends when it may: makes pools stand still for tests. */
final class Handler implements Callable<String> {

  private final CountDownLatch running = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final Semaphore interrupts = new Semaphore(0);
  private final boolean obedient;
  private volatile Thread thread = Thread.currentThread();

  private Handler(boolean obedient) {
    this.obedient = obedient;
  }

  /** One that ends with an exception when it is interrupted. */
  static Handler waiting() {
    return new Handler(true);
  }

  /** One that goes on when it is interrupted. */
  static Handler stubborn() {
    return new Handler(false);
  }

  /** Submits a waiting handler to a pool and answers when it runs. */
  static Handler runningOn(WorkerPool pool) {
    Handler handler = waiting();
    pool.submit(handler);
    handler.awaitRunning();
    return handler;
  }

  @Override
  public String call() throws InterruptedException {
    thread = Thread.currentThread();
    running.countDown();
    while (true) {
      try {
        mayEnd.await();
        return "done";
      } catch (InterruptedException e) {
        interrupts.release();
        if (obedient) {
          throw e;
        }
      }
    }
  }

  Handler awaitRunning() {
    await(running);
    return this;
  }

  void awaitInterrupt() throws InterruptedException {
    assertThat(interrupts.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
  }

  boolean hasRun() {
    return running.getCount() == 0;
  }

  Thread thread() {
    return thread;
  }

  void end() {
    mayEnd.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).as("in time").isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
