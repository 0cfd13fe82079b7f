package io.brrtrouter.worker;

import static io.brrtrouter.worker.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DeadlineTest {

  private static final Duration SHORT = Duration.ofMillis(50);

  private final WorkerPools pools = WorkerPools.withDefaults();

  @AfterEach
  void everythingEnds() {
    Ending.of(pools);
  }

  @Test
  void aTaskThatRunsTooLongIsInterrupted() throws InterruptedException {
    WorkerPool pool = pools.pool("p", Sizing.within(Sizing.fixed(1, 0), SHORT));
    timedOutOn(pool, Handler::waiting).awaitInterrupt();
    eventually("the worker is free", () -> pool.statistics().busy() == 0);
    PoolStatistics then = pool.statistics();
    assertThat(then.timedOut()).isPositive();
    assertThat(then.completed()).isEqualTo(then.timedOut());
    assertThat(then.stuck()).isZero();
    // It ended because it was told to: that is neither a failure nor a late answer.
    assertThat(then.failed()).isZero();
    assertThat(then.lateAnswers()).isZero();
  }

  @Test
  void theSlotComesBackOnlyWhenTheHandlerReallyEnds() {
    WorkerPool pool = pools.pool("p", Sizing.within(Sizing.fixed(1, 0), SHORT));
    Handler handler = timedOutOn(pool, Handler::stubborn);
    assertThat(pool.statistics().busy()).isOne();
    assertThat(pool.statistics().completed()).isEqualTo(pool.statistics().timedOut() - 1);
    assertThat(pool.run(() -> 1)).isEqualTo(new Outcome.Shed<>());
    handler.end();
    answersAgain(pool);
  }

  @Test
  void aLateAnswerIsDroppedAndCounted() throws InterruptedException {
    WorkerPool pool = pools.pool("p", Sizing.within(Sizing.fixed(1, 0), SHORT));
    Handler handler = timedOutOn(pool, Handler::stubborn);
    handler.awaitInterrupt();
    assertThat(pool.statistics().lateAnswers()).isZero();
    handler.end();
    eventually("it is counted", () -> pool.statistics().lateAnswers() == 1);
    assertThat(pool.statistics().failed()).isZero();
  }

  @Test
  void aLateAnswerGoesToWhoReleasesIt() throws InterruptedException {
    WorkerPool pool = pools.pool("p", Sizing.within(Sizing.fixed(1, 0), SHORT));
    List<String> released = new CopyOnWriteArrayList<>();
    Handler handler = Handler.stubborn();
    while (!handler.hasRun()) { // a slow machine may need several
      handler = Handler.stubborn();
      WorkerPool.Pending<String> task =
          pool.submit(
              handler,
              answer -> {
                released.add(answer + " " + Thread.currentThread().isInterrupted());
                throw new IllegalStateException("costs no worker");
              });
      assertThat(task.await()).isEqualTo(new Outcome.TimedOut<>());
    }
    handler.awaitInterrupt();
    assertThat(released).isEmpty();
    handler.end();
    eventually("it is counted", () -> pool.statistics().lateAnswers() == 1);
    assertThat(released).containsExactly("done false");
    answersAgain(pool);
    assertThat(released).hasSize(1);
  }

  @Test
  void theOutcomeOfATaskThatTimedOutDoesNotChangeWhenItEnds() {
    WorkerPool pool = pools.pool("p", Sizing.within(Sizing.fixed(1, 0), SHORT));
    Handler handler = Handler.stubborn();
    WorkerPool.Pending<String> task = pool.submit(handler);
    assertThat(task.await()).isEqualTo(new Outcome.TimedOut<>());
    handler.end();
    answersAgain(pool);
    assertThat(task.await()).isEqualTo(new Outcome.TimedOut<>());
  }

  @Test
  void aHandlerThatIgnoresItsInterruptIsStuckUntilItEnds() throws InterruptedException {
    WorkerPool pool = pools.pool("p", Sizing.within(Sizing.fixed(2, 0), SHORT));
    Handler handler = timedOutOn(pool, Handler::stubborn);
    handler.awaitInterrupt();
    assertThat(pool.statistics().stuck()).isOne();
    assertThat(pool.busyWorkers()).singleElement().matches(BusyWorker::stuck);
    answersAgain(pool);
    assertThat(pool.statistics().stuck()).isOne();
    handler.end();
    eventually("it ended", () -> pool.statistics().stuck() == 0);
  }

  @Test
  void aTaskWhoseDeadlinePassesInTheQueueNeverRuns() {
    WorkerPool pool = pools.pool("p", Sizing.within(Sizing.fixed(1, 5), SHORT));
    Handler blocker = timedOutOn(pool, Handler::stubborn);
    Handler queued = Handler.waiting();
    WorkerPool.Pending<String> task = pool.submit(queued);
    assertThat(task.await()).isEqualTo(new Outcome.TimedOut<>());
    assertThat(pool.statistics().queued()).isZero();
    assertThat(task.queuedNanos()).isEqualTo(-1);
    blocker.end();
    answersAgain(pool);
    assertThat(queued.hasRun()).isFalse();
  }

  @Test
  void timedOutTasksDoNotFillTheQueue() {
    Duration veryShort = Duration.ofMillis(1);
    WorkerPool pool = pools.pool("p", Sizing.within(Sizing.fixed(1, 1), veryShort));
    Handler blocker = timedOutOn(pool, Handler::stubborn);
    for (int i = 0; i < 100; i++) {
      assertThat(pool.run(() -> 1)).isEqualTo(new Outcome.TimedOut<>());
    }
    assertThat(pool.statistics().queued()).isZero();
    assertThat(pool.statistics().timedOut()).isGreaterThan(100);
    blocker.end();
  }

  @Test
  void aTaskThatNobodyAwaitsDoesNotRunPastItsDeadlineEither() {
    WorkerPool pool = pools.pool("p", Sizing.within(Sizing.fixed(1, 5), SHORT));
    Handler blocker = timedOutOn(pool, Handler::stubborn);
    Handler forgotten = Handler.waiting();
    WorkerPool.Pending<String> task = pool.submit(forgotten);
    long later = System.nanoTime() + SHORT.toNanos();
    eventually("its deadline has passed", () -> System.nanoTime() > later);
    blocker.end();
    eventually("it is decided", task::isDone);
    assertThat(task.await()).isEqualTo(new Outcome.TimedOut<>());
    assertThat(forgotten.hasRun()).isFalse();
  }

  @Test
  void aTaskInTimeIsAnswered() {
    WorkerPool pool = pools.pool("p", Sizing.within(Sizing.fixed(1, 0), Duration.ofSeconds(20)));
    assertThat(pool.run(() -> 1)).isEqualTo(new Outcome.Completed<>(1));
    assertThat(pool.statistics().timedOut()).isZero();
  }

  @Test
  void anInterruptThatATaskLeavesBehindDoesNotReachTheNext() {
    WorkerPool pool = pools.pool("p", Sizing.fixed(1, 10));
    pool.run(() -> {
      Thread.currentThread().interrupt();
      return 1;
    });
    assertThat(pool.run(() -> Thread.currentThread().isInterrupted()))
        .isEqualTo(new Outcome.Completed<>(false));
  }

  @Test
  void anInterruptedSubmitterEndsItsRunningTask() throws InterruptedException {
    WorkerPool pool = pools.pool("p", Sizing.fixed(1, 0));
    Handler handler = Handler.waiting();
    AtomicReference<Outcome<String>> seen = new AtomicReference<>();
    Thread submitter = Thread.startVirtualThread(() -> seen.set(pool.run(handler)));
    handler.awaitRunning();
    submitter.interrupt();
    submitter.join();
    handler.awaitInterrupt();
    assertThat(seen).hasValue(new Outcome.Unavailable<>(Outcome.Reason.CLOSED));
    eventually("the slot is back", () -> pool.statistics().busy() == 0);
    assertThat(pool.statistics().unavailable()).isOne();
  }

  @Test
  void aHandlerThatNeverReturnsDoesNotKeepThePoolFromWorking() {
    WorkerPool pool = pools.pool("p", Sizing.within(Sizing.fixed(2, 10), SHORT));
    Handler forever = timedOutOn(pool, Handler::stubborn);
    for (int i = 0; i < 1000; i++) {
      answersAgain(pool);
    }
    assertThat(pool.statistics().stuck()).isOne();
    // Draining does not wait for it for ever, and then it is all that is left.
    assertThat(pools.drain(SHORT)).isFalse();
    eventually("it is all that is left", () -> pool.statistics().active() == 1);
    forever.end();
  }

  /** Runs handlers until one timed out after it had begun; a slow machine may need several. */
  static Handler timedOutOn(WorkerPool pool, Supplier<Handler> handlers) {
    for (int i = 0; i < 1000; i++) {
      Handler handler = handlers.get();
      assertThat(pool.run(handler)).isEqualTo(new Outcome.TimedOut<>());
      if (handler.hasRun()) {
        return handler;
      }
    }
    throw new AssertionError("No handler ever began");
  }

  /** The pool answers, though a slow machine may miss a short deadline at first. */
  private static void answersAgain(WorkerPool pool) {
    eventually("it answers", () -> pool.run(() -> 1).equals(new Outcome.Completed<>(1)));
  }
}
