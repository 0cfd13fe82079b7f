package io.brrtrouter.worker;

import static io.brrtrouter.worker.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two things at the same moment, some thousand times. */
@Timeout(60)
class HandOffRacesTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void aTaskThatComesWhileTheWorkerGoesIdleIsNotForgotten() throws InterruptedException {
    WorkerPools pools = WorkerPools.withDefaults();
    WorkerPool pool = pools.pool("p", Sizing.blocking(Sizing.fixed(1, 1), LONG));
    AtomicInteger answered = submitFrom(3, 20_000, pool);
    assertThat(answered).hasValue(60_000);
    Ending.of(pools);
  }

  @Test
  void aTaskThatComesWhileTheWorkerRetiresIsNotForgotten() throws InterruptedException {
    WorkerPools pools = WorkerPools.builder().keepAlive(Duration.ZERO).build();
    WorkerPool pool = pools.pool("p", Sizing.blocking(Sizing.fixed(1, 1), LONG));
    AtomicInteger answered = submitFrom(2, 3_000, pool, () -> LockSupport.parkNanos(300_000));
    assertThat(answered).hasValue(6_000);
    assertThat(pool.statistics().spawned()).isGreaterThan(1);
    Ending.of(pools);
  }

  @Test
  void aTaskThatComesWhileTheWorkerIsSurrenderedIsNotForgotten() throws InterruptedException {
    WorkerPools pools = WorkerPools.builder().maxWorkers(2).build();
    List<WorkerPool> rivals = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rivals.add(pools.pool("p" + i, Sizing.fixed(1, 4)));
    }
    AtomicInteger answers = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (WorkerPool pool : rivals) {
      threads.add(
          Thread.startVirtualThread(() -> {
            for (int i = 0; i < 5_000; i++) {
              Outcome<Integer> outcome = pool.run(() -> 1);
              answers.addAndGet(outcome.equals(new Outcome.Completed<>(1)) ? 1 : 0);
            }
          }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    long completed = pools.statistics().stream().mapToLong(PoolStatistics::completed).sum();
    assertThat(completed).isEqualTo(answers.get());
    assertThat(pools.workers()).isLessThanOrEqualTo(2);
    Ending.of(pools);
  }

  @Test
  void anInterruptThatComesLateHitsNothingButItsOwnTask() throws InterruptedException {
    WorkerPools pools = WorkerPools.withDefaults();
    PoolConfig config = Sizing.within(Sizing.fixed(1, 8), Duration.ofNanos(150_000));
    WorkerPool pool = pools.pool("p", config);
    AtomicInteger answered = new AtomicInteger();
    AtomicInteger strays = new AtomicInteger();
    // Each ends about when its deadline does, so that its interrupt and the next task meet. One
    // that is answered was not interrupted itself: what it sees was meant for another.
    Callable<Boolean> near =
        () -> {
          boolean seen = Thread.currentThread().isInterrupted();
          spin(ThreadLocalRandom.current().nextInt(150_000));
          return seen || Thread.currentThread().isInterrupted();
        };
    Runnable submit =
        () -> {
          if (pool.run(near) instanceof Outcome.Completed<Boolean> completed) {
            answered.incrementAndGet();
            strays.addAndGet(completed.value() ? 1 : 0);
          }
        };
    submitFrom(2, 6_000, pool, submit);
    assertThat(strays).hasValue(0);
    assertThat(answered.get()).isPositive();
    assertThat(pool.statistics().timedOut()).isPositive();
    eventually("it rests", () -> pool.statistics().busy() == 0);
    Ending.of(pools);
  }

  private static void spin(long nanos) {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  @Test
  void everySubmissionThatRacesWithClosingIsAnswered() throws Exception {
    for (int round = 0; round < 1_000; round++) {
      WorkerPools pools = WorkerPools.withDefaults();
      WorkerPool pool = pools.pool("p", Sizing.elastic(1, 2, 2));
      pool.run(() -> 1);
      CyclicBarrier start = new CyclicBarrier(3);
      AtomicInteger ran = new AtomicInteger();
      AtomicInteger completed = new AtomicInteger();
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        threads.add(
            Thread.startVirtualThread(() -> {
              meet(start);
              Outcome<Integer> outcome = pool.run(ran::incrementAndGet);
              completed.addAndGet(outcome instanceof Outcome.Completed ? 1 : 0);
            }));
      }
      meet(start);
      pool.close();
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(pool.awaitClosed(LONG)).isTrue();
      assertThat(completed.get()).isEqualTo(ran.get());
      Ending.of(pools);
    }
  }

  private static AtomicInteger submitFrom(int submitters, int times, WorkerPool pool)
      throws InterruptedException {
    return submitFrom(submitters, times, pool, () -> {});
  }

  private static AtomicInteger submitFrom(
      int submitters, int times, WorkerPool pool, Runnable between) throws InterruptedException {
    AtomicInteger answered = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < submitters; i++) {
      threads.add(
          Thread.startVirtualThread(() -> {
            for (int j = 0; j < times; j++) {
              int expected = j;
              if (pool.run(() -> expected).equals(new Outcome.Completed<>(expected))) {
                answered.incrementAndGet();
              }
              between.run();
            }
          }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return answered;
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
