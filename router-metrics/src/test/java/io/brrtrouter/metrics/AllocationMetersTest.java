package io.brrtrouter.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Method;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.worker.PoolConfig;
import io.brrtrouter.worker.WorkerPool;
import io.brrtrouter.worker.WorkerPools;
import io.micrometer.core.instrument.Gauge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class AllocationMetersTest {
  private static final String NAME = "brrtrouter.handler.allocated";

  private final OperationInfo getPet =
      OperationInfo.of("get-pet", Method.GET, "/pets/{id}", "/paths/~1pets~1{id}/get").build();

  private static PoolConfig workers(PoolConfig.Kind kind) {
    return PoolConfig.defaults().withWorkers(1, 1).withStacks(kind, 1 << 20);
  }

  @ParameterizedTest
  @EnumSource
  void whatTheWorkersOfAnOperationAllocateIsEstimated(PoolConfig.Kind kind) throws Exception {
    try (WorkerPools pools = WorkerPools.withDefaults();
        RouterMetrics metrics = RouterMetrics.create().withAllocations()) {
      WorkerPool pool = pools.pool("get-pet", workers(kind));
      metrics.added(getPet, pool, 100);
      assertThat(gauge(metrics).value()).isZero();
      while (gauge(metrics).value() < 10_000_000) {
        pool.run(AllocationMetersTest::allocate);
        Thread.sleep(20);
      }
      String text = metrics.registry().scrape();
      assertThat(text).contains("brrtrouter_handler_allocated_bytes{handler=\"get-pet\"}");
      metrics.removed(getPet);
      assertThat(metrics.registry().find(NAME).gauge()).isNull();
    }
  }

  private static Gauge gauge(RouterMetrics metrics) {
    return metrics.registry().get(NAME).tag("handler", "get-pet").gauge();
  }

  private static int allocate() {
    int sum = 0;
    for (int i = 0; i < 1000; i++) {
      sum += new byte[10_000].length;
    }
    return sum;
  }

  @Test
  void itIsOffUnlessItIsAskedFor() {
    try (WorkerPools pools = WorkerPools.withDefaults();
        RouterMetrics metrics = RouterMetrics.create()) {
      metrics.added(getPet, pools.pool("get-pet", PoolConfig.defaults()), 100);
      assertThat(metrics.registry().find(NAME).gauge()).isNull();
    }
  }
}
