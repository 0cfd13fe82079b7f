package io.brrtrouter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.http.RequestBody;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.observe.Exchange.Outcome;
import io.brrtrouter.operation.BinaryContent;
import io.brrtrouter.operation.EventStream;
import io.brrtrouter.worker.Backpressure;
import io.brrtrouter.worker.PoolConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StreamingTest {
  private final Line line = new Line();

  @AfterEach
  void close() {
    line.close();
  }

  private RequestPipeline serving(Pets.Controller<InputStream, Object> controller) {
    return line.serving(new Uploads.Upload(Uploads.Upload.described(), controller));
  }

  @Test
  void aWorkerReadsAStreamedBodyThroughThePipe() {
    line.maxBodyBytes = 10_000_000;
    RequestPipeline pipeline = serving((in, call) -> in.readAllBytes().length);

    Response response = pipeline.handle(Uploads.upload(new byte[1_000_000], true));

    assertThat(Line.text(response)).isEqualTo("1000000");
    assertThat(line.exchanges.get(0).requestBytes()).isEqualTo(1_000_000);
  }

  @Test
  void aStreamedBodyTakesItsShareOfWhatTheProcessHolds() throws Exception {
    line.maxBodyBytes = 10_000_000;
    line.inFlight = 100_000;
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    RequestPipeline pipeline =
        serving((in, call) -> {
          int first = in.read();
          reading.countDown();
          mayEnd.await();
          return first;
        });
    Thread one =
        Thread.startVirtualThread(() -> pipeline.handle(Uploads.upload(new byte[9], true)));
    reading.await();

    Response refused = pipeline.handle(Uploads.upload(new byte[9], true));
    assertThat(refused.status().code()).isEqualTo(503);
    mayEnd.countDown();
    one.join();
    assertThat(pipeline.handle(Uploads.upload(new byte[9], true)).status().code()).isEqualTo(200);
  }

  @Test
  void aQueuedUploadIsNotReadBeforeItsTurn() throws Exception {
    line.pool =
        PoolConfig.defaults()
            .withWorkers(1, 1)
            .withQueueBound(9)
            .withBackpressure(Backpressure.SHED, Duration.ZERO);
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    RequestPipeline pipeline =
        serving((in, call) -> {
          running.countDown();
          mayEnd.await();
          return in.readAllBytes().length;
        });
    AtomicInteger opened = new AtomicInteger();
    Thread first =
        Thread.startVirtualThread(() -> pipeline.handle(Uploads.upload(new byte[9], true)));
    running.await();
    Thread second =
        Thread.startVirtualThread(
            () -> pipeline.handle(Uploads.upload(new byte[9], true).withBody(opening(opened))));
    while (line.pools.find("upload").statistics().queued() == 0) {
      Thread.sleep(1);
    }
    Thread.sleep(100);
    assertThat(opened).hasValue(0);
    mayEnd.countDown();
    first.join();
    second.join();
    assertThat(opened).hasValue(1);
  }

  private static RequestBody opening(AtomicInteger opened) {
    return new RequestBody() {
      @Override
      public long declaredLength() {
        return 3;
      }

      @Override
      public InputStream stream() {
        opened.incrementAndGet();
        return new ByteArrayInputStream(new byte[3]);
      }
    };
  }

  @Test
  void aControllerNeedNotReadItAll() {
    line.maxBodyBytes = 10_000_000;
    RequestPipeline pipeline = serving((in, call) -> in.read());

    assertThat(Line.text(pipeline.handle(Uploads.upload(new byte[1_000_000], true))))
        .isEqualTo("0");
  }

  @Test
  void aStreamedBodyPastTheLimitIsRefused() {
    line.maxBodyBytes = 100_000;
    RequestPipeline pipeline = serving((in, call) -> in.readAllBytes().length);

    assertThat(pipeline.handle(Uploads.upload(new byte[200_000], true)).status().code())
        .isEqualTo(413);
    assertThat(pipeline.handle(Uploads.upload(new byte[200_000], false)).status().code())
        .isEqualTo(413);
  }

  @Test
  void eventsAreToldWhenTheyAreWritten() throws IOException {
    EventStream events = EventStream.open();
    RequestPipeline pipeline = serving((in, call) -> events);

    Response response = pipeline.handle(Uploads.upload(new byte[1], false));
    assertThat(response.headers().first("Content-Type")).isEqualTo("text/event-stream");
    assertThat(line.exchanges).isEmpty();
    assertThat(line.pools.find("upload").statistics().busy()).isZero();
    assertThat(events.offer(EventStream.Event.of("hello"))).isTrue();
    events.close();

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ((ResponseBody.Stream) response.body()).write(out);

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("data: hello\n\n");
    assertThat(line.exchanges)
        .singleElement()
        .satisfies(exchange -> {
          assertThat(exchange.outcome()).isEqualTo(Outcome.ANSWERED);
          assertThat(exchange.responseBytes()).isEqualTo(13);
        });
  }

  @Test
  void aLostClientReleasesTheStreamAndItsPlace() {
    OutputStream lost =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }
        };
    RequestPipeline pipeline = serving((in, call) -> EventStream.open());
    for (int i = 0; i < 10; i++) {
      Response response = pipeline.handle(Uploads.upload(new byte[1], false));
      assertThatThrownBy(() -> ((ResponseBody.Stream) response.body()).write(lost))
          .isInstanceOf(IOException.class);
    }

    assertThat(line.exchanges).hasSize(10);
    assertThat(line.exchanges).allMatch(exchange -> exchange.outcome() == Outcome.ABANDONED);
  }

  @Test
  void moreStreamsThanTheLimitAreRefused() {
    RequestPipeline pipeline = serving((in, call) -> BinaryContent.of(new byte[3]));
    Response first = pipeline.handle(Uploads.upload(new byte[1], false));
    Response second = pipeline.handle(Uploads.upload(new byte[1], false));

    assertThat(pipeline.handle(Uploads.upload(new byte[1], false)).status().code()).isEqualTo(503);

    ((ResponseBody.Stream) first.body()).abandon();
    assertThat(pipeline.handle(Uploads.upload(new byte[1], false)).status().code()).isEqualTo(200);
    assertThat(second.body().length()).isEqualTo(3);
  }
}
