package io.brrtrouter.worker;

import static io.brrtrouter.worker.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
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
    Handler handler = Handler.waiting();
    assertThat(pool.run(handler)).isEqualTo(new Outcome.TimedOut<>());
    handler.awaitInterrupt();
    eventually("the worker is free", () -> pool.statistics().busy() == 0);
    PoolStatistics then = pool.statistics();
    assertThat(then.timedOut()).isOne();
    assertThat(then.completed()).isOne();
    assertThat(then.stuck()).isZero();
    // It ended because it was told to: that is neither a failure nor a late answer.
    assertThat(then.failed()).isZero();
    assertThat(then.lateAnswers()).isZero();
  }

  @Test
  void theSlotComesBackOnlyWhenTheHandlerReallyEnds() {
    WorkerPool pool = pools.pool("p", Sizing.within(Sizing.fixed(1, 0), SHORT));
    Handler handler = Handler.stubborn();
    assertThat(pool.run(handler)).isEqualTo(new Outcome.TimedOut<>());
    assertThat(pool.statistics().busy()).isOne();
    assertThat(pool.statistics().completed()).isZero();
    assertThat(pool.run(() -> 1)).isEqualTo(new Outcome.Shed<>());
    handler.end();
    eventually("the slot is back", () -> pool.statistics().busy() == 0);
    assertThat(pool.run(() -> 1)).isEqualTo(new Outcome.Completed<>(1));
  }

  @Test
  void aLateAnswerIsDroppedAndCounted() throws InterruptedException {
    WorkerPool pool = pools.pool("p", Sizing.within(Sizing.fixed(1, 0), SHORT));
    Handler handler = Handler.stubborn();
    WorkerPool.Pending<String> task = pool.submit(handler);
    assertThat(task.await()).isEqualTo(new Outcome.TimedOut<>());
    handler.awaitInterrupt();
    handler.end();
    eventually("it is counted", () -> pool.statistics().lateAnswers() == 1);
    assertThat(task.await()).isEqualTo(new Outcome.TimedOut<>());
    assertThat(pool.statistics().completed()).isOne();
  }

  @Test
  void aHandlerThatIgnoresItsInterruptIsStuckUntilItEnds() throws InterruptedException {
    WorkerPool pool = pools.pool("p", Sizing.within(Sizing.fixed(2, 0), SHORT));
    Handler handler = Handler.stubborn();
    pool.run(handler);
    handler.awaitInterrupt();
    assertThat(pool.statistics().stuck()).isOne();
    assertThat(pool.busyWorkers()).singleElement().matches(BusyWorker::stuck);
    assertThat(pool.run(() -> 1)).isEqualTo(new Outcome.Completed<>(1));
    handler.end();
    eventually("it ended", () -> pool.statistics().stuck() == 0);
  }

  @Test
  void aTaskWhoseDeadlinePassesInTheQueueNeverRuns() {
    WorkerPool pool = pools.pool("p", Sizing.within(Sizing.fixed(1, 5), SHORT));
    Handler blocker = Handler.stubborn();
    pool.submit(blocker);
    blocker.awaitRunning();
    Handler queued = Handler.waiting();
    WorkerPool.Pending<String> task = pool.submit(queued);
    assertThat(pool.statistics().queued()).isOne();
    assertThat(task.await()).isEqualTo(new Outcome.TimedOut<>());
    assertThat(pool.statistics().queued()).isZero();
    assertThat(task.queuedNanos()).isEqualTo(-1);
    blocker.end();
    assertThat(pool.run(() -> 1)).isEqualTo(new Outcome.Completed<>(1));
    assertThat(queued.hasRun()).isFalse();
  }

  @Test
  void timedOutTasksDoNotFillTheQueue() {
    WorkerPool pool = pools.pool("p", Sizing.within(Sizing.fixed(1, 1), Duration.ofMillis(2)));
    Handler blocker = Handler.stubborn();
    pool.submit(blocker);
    blocker.awaitRunning();
    for (int i = 0; i < 100; i++) {
      assertThat(pool.run(() -> 1)).isEqualTo(new Outcome.TimedOut<>());
    }
    assertThat(pool.statistics().queued()).isZero();
    assertThat(pool.statistics().timedOut()).isEqualTo(100);
    blocker.end();
  }

  @Test
  void aTaskThatNobodyAwaitsDoesNotRunPastItsDeadlineEither() {
    WorkerPool pool = pools.pool("p", Sizing.within(Sizing.fixed(1, 5), SHORT));
    Handler blocker = Handler.stubborn();
    pool.submit(blocker);
    blocker.awaitRunning();
    Handler forgotten = Handler.waiting();
    WorkerPool.Pending<String> task = pool.submit(forgotten);
    LockSupport.parkNanos(SHORT.toNanos() * 2);
    eventually("its deadline passed", () -> age(pool) > SHORT.toNanos() * 2);
    blocker.end();
    eventually("it is decided", task::isDone);
    assertThat(task.await()).isEqualTo(new Outcome.TimedOut<>());
    assertThat(forgotten.hasRun()).isFalse();
  }

  private static long age(WorkerPool pool) {
    return pool.busyWorkers().getFirst().runningNanos();
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
    Handler forever = Handler.stubborn();
    assertThat(pool.run(forever)).isEqualTo(new Outcome.TimedOut<>());
    for (int i = 0; i < 1000; i++) {
      assertThat(pool.run(() -> 1)).isEqualTo(new Outcome.Completed<>(1));
    }
    assertThat(pool.statistics().stuck()).isOne();
    // Draining does not wait for it for ever, and then it is all that is left.
    assertThat(pools.drain(SHORT)).isFalse();
    assertThat(pool.statistics().active()).isOne();
    forever.end();
  }
}
