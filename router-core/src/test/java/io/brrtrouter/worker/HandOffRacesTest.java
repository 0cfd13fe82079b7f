package io.brrtrouter.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two things at the same moment, some thousand times. */
@Timeout(60)
class HandOffRacesTest {

  private static final long SOME_TIME = TimeUnit.MILLISECONDS.toNanos(1_500);
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
  void aTaskThatIsQueuedWhileTheWorkerGoesIdleNeedsNoOtherToBeNoticed() {
    WorkerPools pools = WorkerPools.withDefaults();
    WorkerPool pool = pools.pool("p", Sizing.fixed(1, 1));
    for (long end = System.nanoTime() + SOME_TIME; System.nanoTime() < end; ) {
      Parallel parallel = new Parallel();
      WorkerPool.Pending<Integer> first = pool.submit(parallel);
      parallel.meet();
      WorkerPool.Pending<Integer> second = pool.submit(() -> 2);
      // Nobody submits a third: if the second went unnoticed, this would wait for ever.
      assertThat(second.await()).isEqualTo(new Outcome.Completed<>(2));
      assertThat(first.await()).isEqualTo(new Outcome.Completed<>(1));
    }
    Ending.of(pools);
  }

  @Test
  void anInterruptThatComesAsItsTaskEndsDoesNotReachTheNext() {
    WorkerPools pools = WorkerPools.withDefaults();
    WorkerPool pool = pools.pool("p", Sizing.fixed(1, 1));
    long abandoned = 0;
    for (long end = System.nanoTime() + SOME_TIME; System.nanoTime() < end; ) {
      Parallel parallel = new Parallel();
      Task<?> first = (Task<?>) pool.submit(parallel);
      WorkerPool.Pending<Boolean> next = pool.submit(HandOffRacesTest::isInterruptedSoon);
      parallel.meet();
      first.abandon(Verdicts.timedOut());
      assertThat(next.await()).isEqualTo(new Outcome.Completed<>(false));
      abandoned += first.isAbandoned() ? 1 : 0;
    }
    assertThat(pool.statistics().timedOut()).isEqualTo(abandoned);
    Ending.of(pools);
  }

  private static boolean isInterruptedSoon() {
    spin(3_000);
    return Thread.currentThread().isInterrupted();
  }

  /** A task that ends within a microsecond of what its submitter does after they met. */
  private static final class Parallel implements Callable<Integer> {

    private volatile boolean running;
    private volatile boolean met;

    @Override
    public Integer call() {
      running = true;
      while (!met) {
        Thread.onSpinWait();
      }
      spin(ThreadLocalRandom.current().nextInt(1_000));
      return 1;
    }

    void meet() {
      while (!running) {
        Thread.onSpinWait();
      }
      met = true;
      spin(ThreadLocalRandom.current().nextInt(1_000));
    }
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

  private static void spin(long nanos) {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  @Test
  void noTaskIsRefusedWhileTheOnlyWorkerRetires() throws InterruptedException {
    // Hand-off only: a worker that is gone leaves room for another, one that is there is idle.
    isNeverRefused((roster, workforce) -> roster.retire(0));
    isNeverRefused((roster, workforce) -> roster.retire(20_000));
  }

  @Test
  void noTaskIsRefusedWhileTheOnlyWorkerIsSurrendered() throws InterruptedException {
    isNeverRefused((roster, workforce) -> {
      if (roster.surrender()) {
        workforce.giveBack();
      }
    });
  }

  private static void isNeverRefused(BiConsumer<Roster, Workforce> disturbance)
      throws InterruptedException {
    Workforce workforce = new Workforce(WorkerPools.builder(), () -> 1);
    ElasticPool pool = new ElasticPool("p", Sizing.fixed(1, 0), workforce);
    Roster roster = workforce.rosters().iterator().next();
    AtomicBoolean over = new AtomicBoolean();
    Thread disturber =
        Thread.ofPlatform()
            .start(() -> {
              while (!over.get()) {
                disturbance.accept(roster, workforce);
              }
            });
    for (long end = System.nanoTime() + SOME_TIME; System.nanoTime() < end; ) {
      assertThat(pool.run(() -> 1)).isEqualTo(new Outcome.Completed<>(1));
    }
    over.set(true);
    disturber.join();
    pool.close();
    assertThat(pool.awaitClosed(LONG)).isTrue();
    assertThat(workforce.taken()).isZero();
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
