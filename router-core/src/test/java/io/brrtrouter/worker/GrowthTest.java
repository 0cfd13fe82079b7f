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
class GrowthTest {

  private final WorkerPools pools = WorkerPools.builder().keepAlive(Duration.ofMillis(50)).build();

  @AfterEach
  void everythingEnds() {
    Ending.of(pools);
  }

  @Test
  void aPoolGrowsToItsMostBeforeAnythingQueues() {
    WorkerPool pool = pools.pool("p", Sizing.elastic(2, 8, 100));
    List<Handler> running = run(pool, 8);
    assertThat(pool.statistics().active()).isEqualTo(8);
    assertThat(pool.statistics().busy()).isEqualTo(8);
    assertThat(pool.statistics().queued()).isZero();
    WorkerPool.Pending<Integer> ninth = pool.submit(() -> 9);
    assertThat(pool.statistics().active()).isEqualTo(8);
    assertThat(pool.statistics().queued()).isOne();
    running.forEach(Handler::end);
    assertThat(ninth.await()).isEqualTo(new Outcome.Completed<>(9));
  }

  @Test
  void aPoolShrinksWhenItsWorkersAreIdle() {
    WorkerPool pool = pools.pool("p", Sizing.elastic(1, 100, 0));
    List<Handler> running = run(pool, 100);
    running.forEach(Handler::end);
    eventually("idle workers have gone", () -> pool.statistics().active() == 0);
    assertThat(pool.statistics().spawned()).isEqualTo(100);
    assertThat(pool.statistics().destroyed()).isEqualTo(100);
    assertThat(pools.workers()).isZero();
  }

  @Test
  void aPoolGrowsAgainAfterItShrank() {
    WorkerPool pool = pools.pool("p", Sizing.elastic(1, 3, 0));
    for (int round = 1; round <= 3; round++) {
      run(pool, 3).forEach(Handler::end);
      eventually("idle workers have gone", () -> pool.statistics().active() == 0);
      assertThat(pool.statistics().spawned()).isEqualTo(3L * round);
    }
  }

  @Test
  void busyWorkersStayWhenIdleOnesGo() {
    WorkerPool pool = pools.pool("p", Sizing.elastic(1, 10, 0));
    List<Handler> running = run(pool, 10);
    running.subList(0, 9).forEach(Handler::end);
    eventually("nine have gone", () -> pool.statistics().active() == 1);
    assertThat(pool.statistics().busy()).isOne();
    running.get(9).end();
  }

  @Test
  void idleWorkersAreUsedBeforeThePoolGrows() {
    WorkerPools patient = WorkerPools.withDefaults();
    WorkerPool pool = patient.pool("p", Sizing.elastic(1, 50, 0));
    run(pool, 5).forEach(Handler::end);
    eventually("all are idle", () -> pool.statistics().busy() == 0);
    for (int round = 0; round < 20; round++) {
      run(pool, 5).forEach(Handler::end);
      eventually("all are idle", () -> pool.statistics().busy() == 0);
    }
    assertThat(pool.statistics().spawned()).isEqualTo(5);
    Ending.of(patient);
  }

  @Test
  void oneWorkerSerialises() throws InterruptedException {
    WorkerPool pool = pools.pool("p", Sizing.blocking(Sizing.fixed(1, 8), Duration.ofSeconds(20)));
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    int[] unguarded = new int[1];
    List<Thread> submitters =
        IntStream.range(0, 32)
            .mapToObj(i ->
                Thread.startVirtualThread(() -> {
                  for (int j = 0; j < 200; j++) {
                    pool.run(() -> {
                      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                      LockSupport.parkNanos(1);
                      unguarded[0]++;
                      return inside.decrementAndGet();
                    });
                  }
                }))
            .toList();
    for (Thread submitter : submitters) {
      submitter.join();
    }
    assertThat(most).hasValue(1);
    assertThat(unguarded[0]).isEqualTo(6400);
  }

  @Test
  void aFixedPoolNeverPassesItsSize() throws InterruptedException {
    WorkerPool pool =
        pools.pool("p", Sizing.blocking(Sizing.fixed(10, 100), Duration.ofSeconds(20)));
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Thread> submitters =
        IntStream.range(0, 100)
            .mapToObj(i ->
                Thread.startVirtualThread(() -> {
                  for (int j = 0; j < 20; j++) {
                    pool.run(() -> {
                      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                      Thread.sleep(1);
                      return inside.decrementAndGet();
                    });
                  }
                }))
            .toList();
    for (Thread submitter : submitters) {
      submitter.join();
    }
    assertThat(most.get()).isEqualTo(10);
  }

  private static List<Handler> run(WorkerPool pool, int count) {
    return IntStream.range(0, count).mapToObj(i -> Handler.runningOn(pool)).toList();
  }
}
