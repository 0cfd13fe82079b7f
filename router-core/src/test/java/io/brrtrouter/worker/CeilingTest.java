package io.brrtrouter.worker;

import static io.brrtrouter.worker.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CeilingTest {

  private static final Outcome<?> PAST_CEILING =
      new Outcome.Unavailable<>(Outcome.Reason.PROCESS_CEILING);

  private final WorkerPools pools = WorkerPools.builder().maxWorkers(3).build();

  @AfterEach
  void everythingEnds() {
    Ending.of(pools);
  }

  @Test
  void allPoolsTogetherHaveNoMoreWorkersThanTheProcessMay() {
    WorkerPool one = pools.pool("one", Sizing.elastic(2, 10, 10));
    WorkerPool other = pools.pool("other", Sizing.elastic(2, 10, 10));
    List<Handler> running =
        List.of(Handler.runningOn(one), Handler.runningOn(one), Handler.runningOn(other));
    assertThat(pools.workers()).isEqualTo(3);
    assertThat(other.run(() -> 1)).isEqualTo(PAST_CEILING);
    assertThat(one.run(() -> 1)).isEqualTo(PAST_CEILING);
    assertThat(other.statistics().unavailable()).isOne();
    assertThat(other.statistics().dispatched()).isOne();
    running.forEach(Handler::end);
  }

  @Test
  void aPoolThatHasAllItsWorkersQueuesAtTheCeilingToo() {
    WorkerPool pool = pools.pool("p", Sizing.fixed(3, 10));
    List<Handler> running = IntStream.range(0, 3).mapToObj(i -> Handler.runningOn(pool)).toList();
    WorkerPool.Pending<Integer> queued = pool.submit(() -> 1);
    running.forEach(Handler::end);
    assertThat(queued.await()).isEqualTo(new Outcome.Completed<>(1));
  }

  @Test
  void anIdleWorkerMakesRoomForAnotherPool() {
    for (int i = 0; i < 50; i++) {
      WorkerPool pool = pools.pool("p" + i, Sizing.fixed(3, 0));
      assertThat(pool.run(() -> 1)).isEqualTo(new Outcome.Completed<>(1));
    }
    assertThat(pools.workers()).isEqualTo(3);
    assertThat(pools.statistics())
        .extracting(PoolStatistics::active)
        .filteredOn(n -> n > 0)
        .hasSize(3);
  }

  @Test
  void roomComesBackWhenWorkersEnd() {
    WorkerPool one = pools.pool("one", Sizing.fixed(3, 0));
    List<Handler> running = IntStream.range(0, 3).mapToObj(i -> Handler.runningOn(one)).toList();
    WorkerPool other = pools.pool("other", Sizing.fixed(3, 0));
    assertThat(other.run(() -> 1)).isEqualTo(PAST_CEILING);
    pools.remove("one");
    running.forEach(Handler::end);
    assertThat(one.awaitClosed(Duration.ofSeconds(10))).isTrue();
    assertThat(other.run(() -> 1)).isEqualTo(new Outcome.Completed<>(1));
  }

  @Test
  void aPoolMayBeConfiguredLargerThanTheProcess() {
    WorkerPool pool = pools.pool("p", Sizing.elastic(1, Integer.MAX_VALUE, 10));
    List<Handler> running = IntStream.range(0, 3).mapToObj(i -> Handler.runningOn(pool)).toList();
    assertThat(pool.run(() -> 1)).isEqualTo(PAST_CEILING);
    running.forEach(Handler::end);
  }

  @Test
  void theCeilingHoldsWhilePoolsCompeteForIt() throws InterruptedException {
    AtomicInteger alive = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    List<WorkerPool> all =
        IntStream.range(0, 8).mapToObj(i -> pools.pool("p" + i, Sizing.elastic(1, 4, 0))).toList();
    List<Thread> submitters =
        IntStream.range(0, 32)
            .mapToObj(i ->
                Thread.startVirtualThread(() -> {
                  for (int j = 0; j < 500; j++) {
                    Outcome<?> outcome =
                        all.get((i + j) % 8)
                            .run(() -> {
                              most.accumulateAndGet(alive.incrementAndGet(), Math::max);
                              LockSupport.parkNanos(1);
                              return alive.decrementAndGet();
                            });
                    refused.addAndGet(outcome instanceof Outcome.Completed ? 0 : 1);
                  }
                }))
            .toList();
    for (Thread submitter : submitters) {
      submitter.join();
    }
    assertThat(most.get()).isBetween(1, 3);
    long completed = pools.statistics().stream().mapToLong(PoolStatistics::completed).sum();
    assertThat(completed + refused.get()).isEqualTo(32 * 500);
    eventually("all are idle", () -> pools.statistics().stream().allMatch(p -> p.busy() == 0));
    assertThat(pools.workers()).isLessThanOrEqualTo(3);
  }
}
