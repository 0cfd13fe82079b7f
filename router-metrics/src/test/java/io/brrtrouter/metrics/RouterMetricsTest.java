package io.brrtrouter.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Method;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.validation.Violation.Location;
import io.brrtrouter.worker.PoolConfig;
import io.brrtrouter.worker.WorkerPool;
import io.brrtrouter.worker.WorkerPools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterMetricsTest {
  private final OperationInfo getPet =
      OperationInfo.of("getPet", Method.GET, "/pets/{id}", "/paths/~1pets~1{id}/get").build();
  private final WorkerPools pools = WorkerPools.withDefaults();
  private final RouterMetrics metrics = RouterMetrics.create();
  private final LongSupplier active = () -> 3;
  private WorkerPool pool;

  @BeforeEach
  void serve() {
    pool = pools.pool("getPet", PoolConfig.defaults());
    metrics.started(active);
    metrics.added(getPet, pool, 100);
    pool.run(() -> "done");
    metrics.completed(Ended.of(Method.GET, getPet, 200));
  }

  @AfterEach
  void close() {
    metrics.close();
    pools.close();
  }

  private String scraped() {
    ResponseBody.Bytes bytes = (ResponseBody.Bytes) metrics.scrape().body();
    return new String(bytes.array(), 0, bytes.size(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "brrtrouter_requests_total{handler=\"getPet\",method=\"GET\",status=\"200\"} 1.0",
        "brrtrouter_request_duration_seconds_bucket{handler=\"getPet\",le=\"0.0025\"} 1",
        "brrtrouter_request_duration_seconds_count{handler=\"getPet\"} 1",
        "brrtrouter_active_requests 3.0",
        "brrtrouter_request_body_bytes_sum{handler=\"getPet\"} 50.0",
        "brrtrouter_response_body_bytes_sum{handler=\"getPet\"} 70.0",
        "brrtrouter_body_estimate_ratio_sum{handler=\"getPet\"} 0.5",
        "brrtrouter_route_match_duration_seconds_count 1",
        "brrtrouter_worker_pool_queue_depth{handler=\"getPet\"} 0.0",
        "brrtrouter_worker_pool_shed_total{handler=\"getPet\"} 0.0",
        "brrtrouter_worker_pool_dispatched_total{handler=\"getPet\"} 1.0",
        "brrtrouter_worker_pool_completed_total{handler=\"getPet\"} 1.0",
        "brrtrouter_channel_queue_depth{handler=\"getPet\"} 0.0",
        "brrtrouter_channel_queue_depth_at_send_sum{handler=\"getPet\"} 2.0",
        "brrtrouter_channel_queue_wait_seconds_count{handler=\"getPet\"} 1",
        "brrtrouter_channel_send_failures_total{handler=\"getPet\"} 0.0",
        "brrtrouter_coroutines_active{handler=\"getPet\"} 1.0",
        "brrtrouter_coroutines_spawned_total 1.0",
        "brrtrouter_coroutines_destroyed_total 0.0",
        "brrtrouter_coroutine_spawn_failures_total 0.0",
        "brrtrouter_handlers_registered 1.0",
        "brrtrouter_handler_duration_seconds_count{handler=\"getPet\"} 1",
        "brrtrouter_handler_errors_total{handler=\"getPet\",kind=\"stack_overflow\"} 0.0",
        "brrtrouter_handler_deadline_timeouts_total{handler=\"getPet\"} 0.0",
        "brrtrouter_handler_stuck{handler=\"getPet\"} 0.0",
        "brrtrouter_coroutine_stack_bytes{handler=\"getPet\"} 65536.0",
        "brrtrouter_coroutine_stack_depth_frames{handler=\"getPet\"} 0.0",
        "brrtrouter_coroutine_stack_used_percent{handler=\"getPet\"} 0.0",
        "brrtrouter_response_validation_failures_total{handler=\"getPet\"} 0.0",
        "jvm_memory_used_bytes"
      })
  void aMeterHasItsName(String line) {
    assertThat(scraped().lines()).anyMatch(scraped -> scraped.startsWith(line));
  }

  @Test
  void unmatchedRequestsCountTogether() {
    metrics.completed(Ended.of(Method.OTHER, null, 404));
    metrics.completed(Ended.of(Method.GET, null, 405));

    assertThat(scraped())
        .contains(
            "brrtrouter_requests_total{handler=\"_unmatched\",method=\"_other\",status=\"404\"} 1")
        .contains("brrtrouter_route_match_failures_total{reason=\"not_found\"} 1.0")
        .contains("brrtrouter_route_match_failures_total{reason=\"method_not_allowed\"} 1.0");
  }

  @Test
  void failuresCountByKind() {
    metrics.completed(Ended.of(Method.GET, getPet, 500).failing(new StackOverflowError()));
    metrics.completed(Ended.of(Method.GET, getPet, 500).failing(new OutOfMemoryError()));
    metrics.completed(Ended.of(Method.GET, getPet, 500).failing(new InterruptedException()));
    metrics.completed(Ended.of(Method.GET, getPet, 500).failing(new IOException()));
    metrics.completed(Ended.of(Method.GET, getPet, 400).violating(Location.QUERY));

    for (String kind :
        new String[] {"exception", "stack_overflow", "out_of_memory", "interrupted"}) {
      assertThat(scraped())
          .contains(
              "brrtrouter_handler_errors_total{handler=\"getPet\",kind=\"" + kind + "\"} 1.0");
    }
    assertThat(scraped())
        .contains("brrtrouter_validation_failures_total{handler=\"getPet\",in=\"query\"} 1.0");
  }

  @Test
  void nothingIsKeptOfARemovedOperation() {
    metrics.removed(getPet);

    assertThat(scraped())
        .doesNotContain("handler=\"getPet\"")
        .contains("brrtrouter_handlers_registered 0.0")
        .contains("brrtrouter_coroutines_spawned_total 1.0");
  }

  @Test
  void aReplacedOperationCountsAnew() {
    metrics.added(getPet, pools.pool("getPet", PoolConfig.defaults()), 100);

    assertThat(scraped())
        .doesNotContain("brrtrouter_requests_total{handler=\"getPet\"")
        .contains("brrtrouter_worker_pool_dispatched_total{handler=\"getPet\"} 0.0")
        .contains("brrtrouter_handlers_registered 1.0");
  }

  @Test
  void theSamplerLivesAsLongAsSomeServiceDoes() throws InterruptedException {
    LongSupplier other = () -> 4;
    metrics.started(other);
    assertThat(scraped()).contains("brrtrouter_active_requests 7.0");
    awaitSamplers(1);
    metrics.stopped(other);
    assertThat(scraped()).contains("brrtrouter_active_requests 3.0");
    awaitSamplers(1);
    metrics.stopped(active);
    awaitSamplers(0);
  }

  private static void awaitSamplers(int expected) throws InterruptedException {
    for (int i = 0; i < 1000 && samplers() != expected; i++) {
      Thread.sleep(10);
    }
    assertThat(samplers()).isEqualTo(expected);
  }

  private static long samplers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("brrtr-stack-sampler"))
        .count();
  }
}
