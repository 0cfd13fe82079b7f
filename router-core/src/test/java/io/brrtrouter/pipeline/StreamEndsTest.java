package io.brrtrouter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Filter;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Status;
import io.brrtrouter.operation.BinaryContent;
import io.brrtrouter.operation.EventStream;
import io.brrtrouter.worker.Backpressure;
import io.brrtrouter.worker.PoolConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class StreamEndsTest {
  private final Line line = new Line();

  @AfterEach
  void close() {
    line.close();
  }

  private RequestPipeline serving(Pets.Controller<InputStream, Object> controller) {
    return line.serving(new Uploads.Upload(Uploads.Upload.described(), controller));
  }

  @Test
  void contentThatComesTooLateIsClosed() throws Exception {
    Closing content = new Closing();
    answerLate(content);
    while (content.closed.get() == 0) {
      Thread.sleep(1);
    }
    line.pools.close();
    assertThat(line.pools.awaitClosed(Duration.ofSeconds(10))).isTrue();
    assertThat(content.closed).hasValue(1);
  }

  @Test
  void eventsThatComeTooLateAreClosed() throws Exception {
    EventStream events = EventStream.open();
    answerLate(events);
    while (!events.isClosed()) {
      Thread.sleep(1);
    }
  }

  private void answerLate(Object answer) {
    line.pool =
        PoolConfig.defaults()
            .withWorkers(1, 1)
            .withQueueBound(1)
            .withBackpressure(Backpressure.SHED, Duration.ZERO)
            .withDeadline(Duration.ofMillis(300));
    CountDownLatch answered = new CountDownLatch(1);
    RequestPipeline pipeline =
        serving((in, call) -> {
          awaitUninterruptibly(answered);
          return answer;
        });
    assertThat(pipeline.handle(Uploads.upload(new byte[1], false)).status().code()).isEqualTo(504);
    answered.countDown();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    boolean interrupted = false;
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Content that counts how often it is closed. */
  private static final class Closing implements BinaryContent {
    final AtomicInteger closed = new AtomicInteger();

    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(new byte[3]);
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  private static Filter then(UnaryOperator<Response> change) {
    return (request, next) -> change.apply(next.handle(request));
  }

  static List<Filter> filtersThatDropStreams() {
    return List.of(
        then(response -> Response.of(Status.NOT_FOUND)),
        then(response -> {
          throw new IllegalStateException("after the answer");
        }),
        then(response -> {
          throw Rejection.of(Status.of(409), "after the answer");
        }),
        (request, next) -> {
          next.handle(request);
          next.handle(request);
          return Response.of(Status.NOT_FOUND);
        });
  }

  @ParameterizedTest
  @MethodSource("filtersThatDropStreams")
  void aStreamThatAFilterReplacesIsClosedAndGivesItsPlaceBack(Filter filter) {
    Closing content = new Closing();
    line.filters = List.of(filter);
    RequestPipeline pipeline = serving((in, call) -> content);
    int asked = 0;
    for (int i = 0; i < 10; i++) {
      Response response = pipeline.handle(Uploads.upload(new byte[1], false));
      assertThat(response.status().code()).isNotEqualTo(503);
      assertThat(content.closed.get()).isGreaterThan(asked);
      asked = content.closed.get();
    }
    assertThat(line.exchanges).hasSize(10);
    line.filters = List.of();
    line.operationFilters = List.of(filter);
    RequestPipeline again = serving((in, call) -> content);
    for (int i = 0; i < 10; i++) {
      assertThat(again.handle(Uploads.upload(new byte[1], false)).status().code())
          .isNotEqualTo(503);
    }
    assertThat(content.closed.get()).isEqualTo(2 * asked);
  }

  @Test
  void aStreamThatAFilterStandsAroundIsClosedOnce() throws IOException {
    Closing content = new Closing();
    line.filters = List.of(then(response -> response.withBody(new Wrapped(response.body()))));
    RequestPipeline pipeline = serving((in, call) -> content);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    Response response = pipeline.handle(Uploads.upload(new byte[1], false));
    assertThat(content.closed).hasValue(0);
    ((ResponseBody.Stream) response.body()).write(out);

    assertThat(out.size()).isEqualTo(3);
    assertThat(content.closed).hasValue(1);
  }

  /** Stands around a stream, and forgets to abandon it. */
  private record Wrapped(ResponseBody body) implements ResponseBody.Stream {
    @Override
    public void write(OutputStream out) throws IOException {
      ((ResponseBody.Stream) body).write(out);
    }
  }

  @Test
  void contentIsClosedWhereItsResponseCannotBeMade() {
    Closing content = new Closing();
    RequestPipeline pipeline = serving((in, call) -> new Uploads.Broken(content));
    for (int i = 0; i < 10; i++) {
      assertThat(pipeline.handle(Uploads.upload(new byte[1], false)).status().code())
          .isEqualTo(500);
      assertThat(content.closed).hasValue(i + 1);
    }
  }
}
