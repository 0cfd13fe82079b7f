package io.brrtrouter.worker;

import static io.brrtrouter.worker.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BackpressureTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final WorkerPools pools = WorkerPools.withDefaults();

  @AfterEach
  void everythingEnds() {
    Ending.of(pools);
  }

  @Test
  void aFullQueueShedsAtOnce() {
    WorkerPool pool = pools.pool("p", Sizing.fixed(1, 3));
    Handler running = Handler.runningOn(pool);
    List<WorkerPool.Pending<Integer>> queued =
        IntStream.range(0, 3).mapToObj(i -> pool.submit(() -> i)).toList();
    WorkerPool.Pending<Integer> fourth = pool.submit(() -> 4);
    assertThat(fourth.isDone()).isTrue();
    assertThat(fourth.await()).isEqualTo(new Outcome.Shed<>());
    assertThat(fourth.queuedNanos()).isEqualTo(-1);
    assertThat(pool.statistics().queued()).isEqualTo(3);
    assertThat(pool.statistics().shed()).isOne();
    running.end();
    assertThat(queued).extracting(WorkerPool.Pending::await).doesNotHaveDuplicates().hasSize(3);
    assertThat(pool.statistics().dispatched()).isEqualTo(4);
  }

  @Test
  void withoutAQueueATaskNeedsAFreeWorker() {
    WorkerPool pool = pools.pool("p", Sizing.fixed(2, 0));
    Handler one = Handler.runningOn(pool);
    Handler other = Handler.runningOn(pool);
    assertThat(pool.run(() -> 1)).isEqualTo(new Outcome.Shed<>());
    one.end();
    eventually("a worker is free", () -> pool.statistics().busy() == 1);
    assertThat(pool.run(() -> 1)).isEqualTo(new Outcome.Completed<>(1));
    other.end();
  }

  @Test
  void queuedTasksRunInTheOrderTheyCame() {
    WorkerPool pool = pools.pool("p", Sizing.fixed(1, 100));
    Handler running = Handler.runningOn(pool);
    List<Integer> order = new ArrayList<>();
    List<WorkerPool.Pending<Boolean>> queued =
        IntStream.range(0, 100).mapToObj(i -> pool.submit(() -> order.add(i))).toList();
    running.end();
    queued.forEach(WorkerPool.Pending::await);
    assertThat(order).isSorted().hasSize(100);
  }

  @Test
  void blockingWaitsForAPlaceAndThenSheds() {
    Duration timeout = Duration.ofMillis(50);
    WorkerPool pool = pools.pool("p", Sizing.blocking(Sizing.fixed(1, 1), timeout));
    Handler running = Handler.runningOn(pool);
    pool.submit(() -> 1);
    long start = System.nanoTime();
    assertThat(pool.run(() -> 2)).isEqualTo(new Outcome.Shed<>());
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(timeout.toNanos());
    assertThat(pool.statistics().shed()).isOne();
    assertThat(pool.statistics().queued()).isOne();
    running.end();
  }

  @Test
  void aBlockedTaskGetsThePlaceThatBecomesFree() throws InterruptedException {
    WorkerPool pool = pools.pool("p", Sizing.blocking(Sizing.fixed(1, 1), LONG));
    Handler running = Handler.runningOn(pool);
    Handler queued = Handler.waiting();
    pool.submit(queued);
    BlockingQueue<WorkerPool.Pending<Integer>> admitted = new LinkedBlockingQueue<>();
    Thread blocked = held(() -> admitted.add(pool.submit(() -> 2)));
    assertThat(pool.statistics().dispatched()).isEqualTo(2);
    running.end();
    queued.awaitRunning();
    // The queue has a place now: submitting goes on although no worker is free.
    assertThat(blocked.join(Duration.ofSeconds(10))).isTrue();
    assertThat(admitted).hasSize(1);
    assertThat(admitted.peek().isDone()).isFalse();
    assertThat(pool.statistics().dispatched()).isEqualTo(3);
    queued.end();
    assertThat(admitted.peek().await()).isEqualTo(new Outcome.Completed<>(2));
  }

  @Test
  void withoutAQueueABlockedTaskWaitsForAWorker() throws InterruptedException {
    WorkerPool pool = pools.pool("p", Sizing.blocking(Sizing.fixed(1, 0), LONG));
    Handler running = Handler.runningOn(pool);
    Handler second = Handler.waiting();
    Thread blocked = held(() -> pool.submit(second));
    assertThat(pool.statistics().queued()).isZero();
    running.end();
    second.awaitRunning();
    assertThat(blocked.join(Duration.ofSeconds(10))).isTrue();
    second.end();
    eventually("both ended", () -> pool.statistics().completed() == 2);
  }

  @Test
  void blockedTasksGetTheirPlacesInTheOrderTheyCame() throws InterruptedException {
    WorkerPool pool = pools.pool("p", Sizing.blocking(Sizing.fixed(1, 2), LONG));
    Handler running = Handler.runningOn(pool);
    pool.submit(() -> null);
    pool.submit(() -> null);
    BlockingQueue<Integer> order = new LinkedBlockingQueue<>();
    List<Thread> blocked = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int mine = i;
      blocked.add(held(() -> pool.run(() -> order.add(mine))));
    }
    running.end();
    for (Thread thread : blocked) {
      thread.join();
    }
    assertThat(List.copyOf(order)).isSorted().hasSize(20);
  }

  @Test
  void aDeadlineEndsTheWaitForAPlaceToo() {
    PoolConfig config = Sizing.within(Sizing.fixed(1, 0), Duration.ofMillis(50));
    WorkerPool pool = pools.pool("p", Sizing.blocking(config, LONG));
    Handler running = DeadlineTest.timedOutOn(pool, Handler::stubborn);
    long timedOut = pool.statistics().timedOut();
    assertThat(pool.run(() -> 1)).isEqualTo(new Outcome.TimedOut<>());
    assertThat(pool.statistics().shed()).isZero();
    assertThat(pool.statistics().timedOut()).isEqualTo(timedOut + 1);
    running.end();
  }

  @Test
  void anInterruptedSubmitterGivesUpAndStaysInterrupted() throws InterruptedException {
    WorkerPool pool = pools.pool("p", Sizing.blocking(Sizing.fixed(1, 0), LONG));
    Handler running = Handler.runningOn(pool);
    AtomicReference<Object> seen = new AtomicReference<>();
    Thread blocked =
        held(() -> seen.set(List.of(pool.run(() -> 1), Thread.currentThread().isInterrupted())));
    blocked.interrupt();
    blocked.join();
    assertThat(seen).hasValue(List.of(new Outcome.Unavailable<>(Outcome.Reason.CLOSED), true));
    assertThat(pool.statistics().dispatched()).isOne();
    running.end();
  }

  @Test
  void fiveHundredSubmittersShareFourWorkers() throws InterruptedException {
    WorkerPool pool = pools.pool("p", Sizing.blocking(Sizing.fixed(4, 16), LONG));
    BlockingQueue<Object> outcomes = new LinkedBlockingQueue<>();
    List<Thread> submitters =
        IntStream.range(0, 500)
            .mapToObj(i ->
                Thread.startVirtualThread(
                    () -> IntStream.range(0, 40).forEach(j -> outcomes.add(pool.run(() -> 1)))))
            .toList();
    for (Thread submitter : submitters) {
      submitter.join();
    }
    assertThat(outcomes).hasSize(20_000).containsOnly(new Outcome.Completed<>(1));
    assertThat(pool.statistics().spawned()).isLessThanOrEqualTo(4);
  }

  private static Thread held(Runnable submitting) {
    Thread thread = Thread.ofVirtual().start(submitting);
    eventually("it is held", () -> thread.getState() == Thread.State.TIMED_WAITING);
    return thread;
  }
}
