package io.brrtrouter.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkerPoolTest {

  private final WorkerPools pools = WorkerPools.withDefaults();

  @AfterEach
  void everythingEnds() {
    Ending.of(pools);
  }

  @Test
  void aTaskIsAnsweredByAWorkerOfThePool() {
    WorkerPool pool = pools.pool("listPets", PoolConfig.defaults());
    assertThat(pool.run(() -> Thread.currentThread().getName()))
        .isEqualTo(new Outcome.Completed<>("brrtr-listPets-1"));
    assertThat(pool.name()).isEqualTo("listPets");
  }

  @Test
  void workersAreVirtualByDefault() {
    WorkerPool pool = pools.pool("listPets", PoolConfig.defaults());
    assertThat(pool.run(() -> Thread.currentThread().isVirtual()))
        .isEqualTo(new Outcome.Completed<>(true));
  }

  @Test
  void aPoolThatNobodyUsesHasNoWorker() {
    assertThat(pools.pool("listPets", PoolConfig.defaults()).statistics().active()).isZero();
    assertThat(pools.workers()).isZero();
  }

  @Test
  void aFreeWorkerTakesTheNextTask() {
    WorkerPool pool = pools.pool("listPets", PoolConfig.defaults());
    for (int i = 0; i < 1000; i++) {
      pool.run(() -> 1);
    }
    PoolStatistics then = pool.statistics();
    assertThat(then.spawned()).isOne();
    assertThat(then.busy()).isZero();
    assertThat(then.dispatched()).isEqualTo(1000);
    assertThat(then.completed()).isEqualTo(1000);
  }

  @Test
  void anAnswerMayBeNull() {
    Callable<Object> nothing = () -> null;
    assertThat(pools.pool("p", PoolConfig.defaults()).run(nothing))
        .isEqualTo(new Outcome.Completed<>(null));
  }

  @Test
  void oneTellsHowLongATaskWaitedAndRan() {
    WorkerPool pool = pools.pool("p", Sizing.fixed(1, 10));
    Handler first = Handler.runningOn(pool);
    WorkerPool.Pending<Integer> second = pool.submit(() -> 1);
    WorkerPool.Pending<Integer> third = pool.submit(() -> 1);
    assertThat(second.isDone()).isFalse();
    assertThat(second.queuedNanos()).isEqualTo(-1);
    assertThat(second.ranNanos()).isEqualTo(-1);
    assertThat(second.depthAtSubmit()).isZero();
    assertThat(third.depthAtSubmit()).isOne();
    first.end();
    second.await();
    assertThat(second.isDone()).isTrue();
    assertThat(second.queuedNanos()).isPositive();
    assertThat(second.ranNanos()).isNotNegative();
  }

  @Test
  void awaitingTwiceAnswersTheSame() {
    WorkerPool.Pending<Integer> task = pools.pool("p", PoolConfig.defaults()).submit(() -> 1);
    assertThat(task.await()).isSameAs(task.await());
  }

  @Test
  void anotherThreadThanTheSubmittersMayAwait() throws InterruptedException {
    WorkerPool pool = pools.pool("p", PoolConfig.defaults());
    Handler handler = Handler.waiting();
    WorkerPool.Pending<String> task = pool.submit(handler);
    AtomicReference<Outcome<String>> outcome = new AtomicReference<>();
    Thread waiter = Thread.ofVirtual().start(() -> outcome.set(task.await()));
    Eventually.eventually("it waits", () -> waiter.getState() == Thread.State.WAITING);
    handler.end();
    waiter.join();
    assertThat(outcome).hasValue(new Outcome.Completed<>("done"));
  }

  @Test
  void aWorkerKnowsNothingOfTheThreadThatHappenedToStartIt() {
    InheritableThreadLocal<String> ofRequest = new InheritableThreadLocal<>();
    ofRequest.set("secret");
    ClassLoader mine = Thread.currentThread().getContextClassLoader();
    WorkerPool pool = pools.pool("p", PoolConfig.defaults());
    try {
      Thread.currentThread().setContextClassLoader(new ClassLoader(mine) {});
      assertThat(pool.run(ofRequest::get)).isEqualTo(new Outcome.Completed<>(null));
      assertThat(pool.run(() -> Thread.currentThread().getContextClassLoader()))
          .isEqualTo(new Outcome.Completed<>(mine));
    } finally {
      Thread.currentThread().setContextClassLoader(mine);
    }
  }

  @Test
  void aSamplerSeesBusyWorkers() {
    WorkerPool pool = pools.pool("p", PoolConfig.defaults());
    assertThat(pool.busyWorkers()).isEmpty();
    Handler handler = Handler.runningOn(pool);
    assertThat(pool.busyWorkers())
        .singleElement()
        .satisfies(busy -> {
          assertThat(busy.thread()).isSameAs(handler.thread());
          assertThat(busy.runningNanos()).isPositive();
          assertThat(busy.stuck()).isFalse();
        });
    handler.end();
    Eventually.eventually("none is busy", () -> pool.busyWorkers().isEmpty());
  }
}
