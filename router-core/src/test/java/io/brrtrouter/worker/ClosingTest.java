package io.brrtrouter.worker;

import static io.brrtrouter.worker.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ClosingTest {

  private static final Outcome<?> CLOSED = new Outcome.Unavailable<>(Outcome.Reason.CLOSED);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final WorkerPools pools = WorkerPools.withDefaults();

  @AfterEach
  void everythingEnds() {
    Ending.of(pools);
  }

  @Test
  void aClosedPoolFinishesWhatItHasAndTakesNoMore() {
    WorkerPool pool = pools.pool("p", Sizing.fixed(1, 10));
    Handler running = Handler.runningOn(pool);
    List<WorkerPool.Pending<Integer>> queued =
        IntStream.range(0, 10).mapToObj(i -> pool.submit(() -> i)).toList();
    pool.close();
    assertThat(pool.run(() -> 1)).isEqualTo(CLOSED);
    assertThat(pool.awaitClosed(Duration.ZERO)).isFalse();
    running.end();
    assertThat(queued)
        .allSatisfy(task -> assertThat(task.await()).isInstanceOf(Outcome.Completed.class));
    assertThat(pool.awaitClosed(LONG)).isTrue();
    assertThat(pool.statistics().active()).isZero();
    assertThat(pool.statistics().unavailable()).isOne();
  }

  @Test
  void idleWorkersEndAtOnceWhenTheirPoolCloses() {
    WorkerPool pool = pools.pool("p", Sizing.elastic(1, 50, 0));
    List<Handler> running = IntStream.range(0, 50).mapToObj(i -> Handler.runningOn(pool)).toList();
    running.forEach(Handler::end);
    eventually("all are idle", () -> pool.statistics().busy() == 0);
    pool.close();
    assertThat(pool.awaitClosed(LONG)).isTrue();
    assertThat(pool.statistics().destroyed()).isEqualTo(50);
  }

  @Test
  void aTaskThatIsHeldWhenItsPoolClosesStillRuns() throws InterruptedException {
    WorkerPool pool = pools.pool("p", Sizing.blocking(Sizing.fixed(1, 0), LONG));
    Handler running = Handler.runningOn(pool);
    Queue<Outcome<Integer>> outcome = new ConcurrentLinkedQueue<>();
    Thread held = Thread.startVirtualThread(() -> outcome.add(pool.run(() -> 1)));
    eventually("it is held", () -> held.getState() == Thread.State.TIMED_WAITING);
    pool.close();
    running.end();
    held.join();
    assertThat(outcome).containsExactly(new Outcome.Completed<>(1));
  }

  @Test
  void closingTwiceAndClosingAnUnusedPoolIsFine() {
    WorkerPool pool = pools.pool("p", Sizing.fixed(1, 0));
    assertThat(pool.awaitClosed(Duration.ofMillis(1))).isFalse();
    pool.close();
    pool.close();
    assertThat(pool.awaitClosed(Duration.ZERO)).isTrue();
  }

  @Test
  void drainingGivesRunningTasksTheGracePeriod() {
    WorkerPool pool = pools.pool("p", Sizing.fixed(1, 0));
    Handler running = Handler.waiting();
    WorkerPool.Pending<String> task = pool.submit(running);
    running.awaitRunning();
    Thread.startVirtualThread(() -> {
      eventually("it drains", () -> pool.run(() -> 1).equals(CLOSED));
      running.end();
    });
    assertThat(pools.drain(LONG)).isTrue();
    assertThat(task.await()).isEqualTo(new Outcome.Completed<>("done"));
  }

  @Test
  void afterTheGracePeriodTheRestIsInterruptedAndToldSo() throws InterruptedException {
    WorkerPool pool = pools.pool("p", Sizing.fixed(1, 10));
    Handler running = Handler.waiting();
    WorkerPool.Pending<String> task = pool.submit(running);
    Handler never = Handler.waiting();
    WorkerPool.Pending<String> queued = pool.submit(never);
    assertThat(pools.drain(Duration.ofMillis(20))).isFalse();
    assertThat(task.await()).isEqualTo(CLOSED);
    assertThat(queued.await()).isEqualTo(CLOSED);
    running.awaitInterrupt();
    assertThat(pools.awaitClosed(LONG)).isTrue();
    assertThat(never.hasRun()).isFalse();
    assertThat(pool.statistics().unavailable()).isEqualTo(2);
  }

  @Test
  void aDrainEndsAtItsGraceLimitEvenIfAHandlerDoesNot() {
    WorkerPool pool = pools.pool("p", Sizing.fixed(1, 0));
    Handler stubborn = Handler.stubborn();
    WorkerPool.Pending<String> task = pool.submit(stubborn);
    stubborn.awaitRunning();
    assertThat(pools.drain(Duration.ofMillis(20))).isFalse();
    assertThat(task.await()).isEqualTo(CLOSED);
    assertThat(pool.statistics().stuck()).isOne();
    stubborn.end();
  }

  @RepeatedTest(50)
  void closingUnderLoadLosesNothingAndLeavesNothingRunning() throws InterruptedException {
    PoolConfig config = Sizing.blocking(Sizing.elastic(2, 6, 8), LONG);
    WorkerPool pool = pools.pool("p", config);
    AtomicInteger ran = new AtomicInteger();
    Queue<Outcome<Integer>> outcomes = new ConcurrentLinkedQueue<>();
    CountDownLatch loaded = new CountDownLatch(200);
    List<Thread> submitters =
        IntStream.range(0, 24)
            .mapToObj(i ->
                Thread.startVirtualThread(() -> submitUntilClosed(pool, ran, outcomes, loaded)))
            .toList();
    loaded.await();
    pool.close();
    assertThat(pool.awaitClosed(LONG)).isTrue();
    for (Thread submitter : submitters) {
      submitter.join();
    }
    long answered = outcomes.stream().filter(Outcome.Completed.class::isInstance).count();
    assertThat(answered).isEqualTo(ran.get());
    assertThat(outcomes).filteredOn(CLOSED::equals).hasSize(24);
    assertThat(outcomes).hasSize((int) answered + 24);
    Ending.addsUp(pool.statistics());
    assertThat(pool.statistics().busy()).isZero();
    assertThat(pool.statistics().active()).isZero();
  }

  private static void submitUntilClosed(
      WorkerPool pool, AtomicInteger ran, Queue<Outcome<Integer>> outcomes, CountDownLatch loaded) {
    Outcome<Integer> outcome;
    do {
      outcome = pool.run(ran::incrementAndGet);
      outcomes.add(outcome);
      loaded.countDown();
    } while (!(outcome instanceof Outcome.Unavailable));
  }
}
