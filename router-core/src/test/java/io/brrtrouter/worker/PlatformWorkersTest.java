package io.brrtrouter.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PlatformWorkersTest {

  private static final int DEEP = 60_000;

  private final WorkerPools pools = WorkerPools.withDefaults();

  @AfterEach
  void everythingEnds() {
    Ending.of(pools);
  }

  @Test
  void deepRecursionFitsALargeStack() {
    assertThat(on(16 << 20).run(() -> depth(DEEP))).isEqualTo(new Outcome.Completed<>(DEEP));
  }

  @Test
  void theSameRecursionOverflowsASmallStackAndNothingElse() {
    WorkerPool pool = on(512 << 10);
    assertThat(pool.run(() -> depth(DEEP)))
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> assertThat(failed.cause()).isInstanceOf(StackOverflowError.class));
    assertThat(pool.run(() -> depth(100))).isEqualTo(new Outcome.Completed<>(100));
  }

  @Test
  void platformWorkersAreDaemonsWithTheNameOfTheirPool() {
    WorkerPool pool = on(1 << 20);
    assertThat(pool.run(Thread::currentThread))
        .isInstanceOfSatisfying(
            Outcome.Completed.class,
            done -> {
              Thread worker = (Thread) done.value();
              assertThat(worker.isVirtual()).isFalse();
              assertThat(worker.isDaemon()).isTrue();
              assertThat(worker.getName()).isEqualTo("brrtr-deep-1");
            });
  }

  private WorkerPool on(long stackBytes) {
    return pools.pool("deep", Sizing.platform(Sizing.fixed(1, 10), stackBytes));
  }

  private static int depth(int left) {
    return left == 0 ? 0 : depth(left - 1) + 1;
  }
}
