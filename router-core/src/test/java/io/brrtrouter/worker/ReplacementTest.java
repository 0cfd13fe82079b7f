package io.brrtrouter.worker;

import static io.brrtrouter.worker.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReplacementTest {

  private final WorkerPools pools = WorkerPools.withDefaults();

  @AfterEach
  void everythingEnds() {
    Ending.of(pools);
  }

  @Test
  void aReplacedPoolFinishesAndTheNewOneTakesOver() {
    WorkerPool old = pools.pool("p", Sizing.fixed(1, 10));
    Handler running = Handler.runningOn(old);
    WorkerPool.Pending<Integer> queued = old.submit(() -> 1);
    WorkerPool replacement = pools.pool("p", Sizing.fixed(2, 10));
    assertThat(pools.find("p")).isSameAs(replacement);
    assertThat(replacement.run(() -> 2)).isEqualTo(new Outcome.Completed<>(2));
    assertThat(old.run(() -> 3)).isEqualTo(new Outcome.Completed<>(3));
    assertThat(replacement.statistics().dispatched()).isEqualTo(2);
    running.end();
    assertThat(queued.await()).isEqualTo(new Outcome.Completed<>(1));
    assertThat(old.awaitClosed(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void whatComesToAPoolThatWasReplacedManyTimesGoesToTheLast() {
    WorkerPool first = pools.pool("p", Sizing.fixed(1, 10));
    WorkerPool last = first;
    for (int i = 0; i < 20_000; i++) {
      last = pools.pool("p", Sizing.fixed(1, 10));
    }
    assertThat(first.run(() -> 1)).isEqualTo(new Outcome.Completed<>(1));
    assertThat(last.statistics().dispatched()).isOne();
    pools.remove("p");
    assertThat(first.run(() -> 1)).isEqualTo(new Outcome.Unavailable<>(Outcome.Reason.CLOSED));
  }

  @Test
  void aRemovedPoolFinishesAndIsForgotten() {
    WorkerPool pool = pools.pool("p", Sizing.fixed(1, 10));
    Handler running = Handler.runningOn(pool);
    assertThat(pools.remove("p")).isTrue();
    assertThat(pools.remove("p")).isFalse();
    assertThat(pools.find("p")).isNull();
    assertThat(pools.statistics()).isEmpty();
    assertThat(pools.awaitClosed(Duration.ZERO)).isFalse();
    running.end();
    assertThat(pool.awaitClosed(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void removingAnOldPoolLeavesTheOneThatHasItsNameNow() {
    WorkerPool old = pools.pool("p", Sizing.fixed(1, 10));
    WorkerPool replacement = pools.pool("p", Sizing.fixed(1, 10));
    assertThat(pools.remove(old)).isFalse();
    assertThat(pools.find("p")).isSameAs(replacement);
    assertThat(pools.remove(replacement)).isTrue();
    assertThat(replacement.run(() -> 1)).isInstanceOf(Outcome.Unavailable.class);
  }

  @Test
  void aPoolMadeAfterTheEndRefuses() {
    pools.close();
    WorkerPool late = pools.pool("p", Sizing.fixed(1, 10));
    assertThat(late.run(() -> 1)).isEqualTo(new Outcome.Unavailable<>(Outcome.Reason.CLOSED));
    assertThat(late.awaitClosed(Duration.ZERO)).isTrue();
  }

  @Test
  void tenThousandReplacementsLeaveNothingBehind() {
    replace(500);
    long heap = usedHeap();
    replace(10_000);
    assertThat(pools.statistics()).hasSize(2);
    eventually("old workers have gone", () -> pools.workers() <= 2);
    eventually("only living pools have threads", () -> workerThreads().size() <= 2);
    // A pool takes more than 300 bytes, so that 10,000 of them would show.
    assertThat(usedHeap()).isLessThan(heap + 3_000_000);
  }

  private void replace(int times) {
    for (int i = 0; i < times; i++) {
      PoolConfig config = Sizing.elastic(1, 4, 16);
      WorkerPool virtual = pools.pool("virtual", config);
      assertThat(virtual.run(() -> 1)).isEqualTo(new Outcome.Completed<>(1));
      if (i % 20 == 0) {
        WorkerPool platform = pools.pool("platform", Sizing.platform(config, 1 << 18));
        assertThat(platform.run(() -> 1)).isEqualTo(new Outcome.Completed<>(1));
      }
    }
  }

  private static Set<Thread> workerThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("brrtr-platform"))
        .collect(Collectors.toSet());
  }

  private static long usedHeap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
