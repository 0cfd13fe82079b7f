package io.brrtrouter.worker;

import static io.brrtrouter.worker.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SpawnFailureTest {

  private static final Outcome<?> SPAWN_FAILED =
      new Outcome.Unavailable<>(Outcome.Reason.SPAWN_FAILED);

  private final AtomicInteger allowed = new AtomicInteger();
  private final WorkerThreads jvm = WorkerThreads.ofTheJvm();
  private final WorkerPools pools =
      WorkerPools.builder()
          .threads((name, config, work) -> {
            if (allowed.getAndDecrement() <= 0) {
              throw new OutOfMemoryError("unable to create native thread");
            }
            return jvm.make(name, config, work);
          })
          .build();

  @AfterEach
  void everythingEnds() {
    Ending.of(pools);
  }

  @Test
  void aPoolThatCannotStartItsFirstWorkerAnswersUnavailable() {
    WorkerPool pool = pools.pool("p", Sizing.elastic(1, 4, 10));
    for (int i = 0; i < 10; i++) {
      assertThat(pool.run(() -> 1)).isEqualTo(SPAWN_FAILED);
    }
    PoolStatistics then = pool.statistics();
    assertThat(then.unavailable()).isEqualTo(10);
    assertThat(then.spawnFailures()).isPositive();
    assertThat(then.dispatched()).isZero();
    assertThat(then.spawned()).isZero();
    assertThat(pools.workers()).isZero();
  }

  @Test
  void aPoolTriesAgainAndRecovers() {
    WorkerPool pool = pools.pool("p", Sizing.elastic(1, 4, 10));
    assertThat(pool.run(() -> 1)).isEqualTo(SPAWN_FAILED);
    allowed.set(10);
    eventually("it recovers", () -> pool.run(() -> 1).equals(new Outcome.Completed<>(1)));
    assertThat(pool.statistics().spawned()).isOne();
  }

  @Test
  void failuresAreNotRepeatedForEveryRequest() {
    WorkerPool pool = pools.pool("p", Sizing.elastic(1, 4, 10));
    long start = System.nanoTime();
    for (int i = 0; i < 10_000; i++) {
      pool.run(() -> 1);
    }
    long tenthsOfASecond = (System.nanoTime() - start) / 100_000_000;
    assertThat(pool.statistics().spawnFailures()).isBetween(1L, tenthsOfASecond + 1);
    assertThat(pool.statistics().unavailable()).isEqualTo(10_000);
  }

  @Test
  void whileOtherWorkersLiveTheTaskQueues() {
    allowed.set(2);
    WorkerPool pool = pools.pool("p", Sizing.elastic(1, 8, 10));
    Handler one = Handler.runningOn(pool);
    Handler other = Handler.runningOn(pool);
    List<WorkerPool.Pending<Integer>> queued =
        IntStream.range(0, 10).mapToObj(i -> pool.submit(() -> 1)).toList();
    assertThat(pool.statistics().queued()).isEqualTo(10);
    assertThat(pool.statistics().spawnFailures()).isPositive();
    assertThat(pool.run(() -> 1)).isEqualTo(new Outcome.Shed<>());
    one.end();
    other.end();
    assertThat(queued)
        .allSatisfy(task -> assertThat(task.await()).isEqualTo(new Outcome.Completed<>(1)));
    assertThat(pool.statistics().spawned()).isEqualTo(2);
  }

  @Test
  void withoutAQueueABlockedTaskGetsTheWorkerThatCouldBeStarted() throws InterruptedException {
    allowed.set(1);
    PoolConfig config = Sizing.blocking(Sizing.elastic(1, 8, 0), Duration.ofSeconds(20));
    WorkerPool pool = pools.pool("p", config);
    Handler running = Handler.runningOn(pool);
    Thread blocked = Thread.startVirtualThread(() -> pool.run(() -> 1));
    eventually("it is held", () -> blocked.getState() == Thread.State.TIMED_WAITING);
    running.end();
    blocked.join();
    assertThat(pool.statistics().completed()).isEqualTo(2);
  }

  // 256 TiB is more than a process can address, so this fails on any machine, in the real way.
  @ParameterizedTest
  @ValueSource(longs = 1L << 48)
  void aStackThatTheMachineCannotGiveIsAFailureLikeAnyOther(long stackBytes) {
    WorkerPools real = WorkerPools.withDefaults();
    WorkerPool pool = real.pool("p", Sizing.platform(Sizing.fixed(1, 10), stackBytes));
    assertThat(pool.run(() -> 1)).isEqualTo(SPAWN_FAILED);
    assertThat(pool.statistics().spawnFailures()).isOne();
    WorkerPool sane = real.pool("p", Sizing.platform(Sizing.fixed(1, 10), 1 << 20));
    assertThat(sane.run(() -> 1)).isEqualTo(new Outcome.Completed<>(1));
    Ending.of(real);
  }
}
