package io.brrtrouter.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** What must hold after every test: all pools end, with nothing running and everything counted. */
final class Ending {

  private Ending() {}

  static void of(WorkerPools pools) {
    var before = pools.statistics();
    pools.drain(Duration.ofMillis(100));
    assertThat(pools.awaitClosed(Duration.ofSeconds(10))).as("everything ended").isTrue();
    assertThat(pools.workers()).isZero();
    assertThat(pools.statistics()).hasSameSizeAs(before).allSatisfy(Ending::addsUp);
  }

  /** Of a pool in which nothing happens any more. */
  static void addsUp(PoolStatistics then) {
    assertThat(then.queued()).as("queued").isZero();
    assertThat(then.completed() + then.busy()).as("completed + busy").isEqualTo(then.dispatched());
    assertThat(then.destroyed() + then.active()).as("destroyed + active").isEqualTo(then.spawned());
  }
}
