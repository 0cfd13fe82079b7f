package io.brrtrouter.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkerPoolTest {

  private final WorkerPools pools = WorkerPools.withDefaults();

  @AfterEach
  void nothingIsLeftRunning() {
    assertThat(pools.drain(Duration.ofSeconds(10))).isTrue();
    assertThat(pools.workers()).isZero();
  }

  @Test
  void aTaskIsAnsweredByAWorkerOfThePool() {
    WorkerPool pool = pools.pool("listPets", PoolConfig.defaults());
    Outcome<String> outcome = pool.run(() -> Thread.currentThread().getName());
    assertThat(outcome).isEqualTo(new Outcome.Completed<>("brrtr-listPets-1"));
    assertThat(pool.statistics().busy()).isZero();
    assertThat(pool.statistics().completed()).isOne();
  }

  @Test
  void everyTaskOfManySubmittersIsAnswered() throws InterruptedException {
    WorkerPool pool =
        pools.pool(
            "busy",
            new PoolConfig(
                4,
                16,
                1024,
                Backpressure.BLOCK,
                Duration.ofSeconds(20),
                null,
                PoolConfig.Kind.VIRTUAL,
                0));
    AtomicInteger answered = new AtomicInteger();
    List<Thread> submitters = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      submitters.add(
          Thread.startVirtualThread(() -> {
            for (int j = 0; j < 400; j++) {
              int expected = j;
              if (pool.run(() -> expected).equals(new Outcome.Completed<>(expected))) {
                answered.incrementAndGet();
              }
            }
          }));
    }
    for (Thread submitter : submitters) {
      submitter.join();
    }
    assertThat(answered).hasValue(200_000);
    assertThat(pool.statistics().dispatched()).isEqualTo(200_000);
    assertThat(pool.statistics().completed()).isEqualTo(200_000);
    assertThat(pool.statistics().spawned()).isLessThanOrEqualTo(16);
  }

  @Test
  void aFixedPoolOfOneSerialises() throws Exception {
    WorkerPool pool =
        pools.pool(
            "one",
            new PoolConfig(
                1, 1, 100, Backpressure.SHED, Duration.ZERO, null, PoolConfig.Kind.VIRTUAL, 0));
    CountDownLatch release = new CountDownLatch(1);
    Callable<Integer> wait =
        () -> {
          release.await();
          return 1;
        };
    List<WorkerPool.Pending<Integer>> pending = new ArrayList<>();
    for (int i = 0; i < 102; i++) {
      pending.add(pool.submit(wait));
    }
    assertThat(pending.get(101).await()).isInstanceOf(Outcome.Shed.class);
    assertThat(pool.statistics().queued()).isEqualTo(100);
    assertThat(pool.statistics().active()).isOne();
    release.countDown();
    assertThat(pending.subList(0, 101))
        .allSatisfy(p -> assertThat(p.await()).isEqualTo(new Outcome.Completed<>(1)));
  }
}
