package io.brrtrouter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.http.Filter;
import io.brrtrouter.http.Method;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.RequestBody;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Status;
import io.brrtrouter.observe.Exchange.Outcome;
import io.brrtrouter.operation.BinaryContent;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Content;
import io.brrtrouter.operation.EventStream;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.operation.RequestReader;
import io.brrtrouter.operation.ResponseWriter;
import io.brrtrouter.worker.Backpressure;
import io.brrtrouter.worker.PoolConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
class StreamingTest {
  private static final Content<InputStream> BYTES =
      Content.<InputStream>required().binary("application/octet-stream", in -> in);

  private final Line line = new Line();

  @AfterEach
  void close() {
    line.close();
  }

  /** Takes bytes, and answers with a stream. */
  private record Upload(OperationInfo info, Pets.Controller<InputStream, Object> controller)
      implements Operation<InputStream, Object> {

    static OperationInfo described() {
      return OperationInfo.of("upload", Method.POST, "/upload", "/paths/~1upload/post")
          .content(BYTES)
          .build();
    }

    @Override
    public InputStream decode(RequestReader in) {
      InputStream body = in.body(BYTES);
      in.check();
      return body;
    }

    @Override
    public Object handle(InputStream request, Call call) throws Exception {
      return controller.call(request, call);
    }

    @Override
    public void encode(Object response, ResponseWriter out) {
      switch (response) {
        case EventStream events -> out.status(200).events(events);
        case Broken broken ->
            out.status(200)
                .header("X-Broken", "a\r\nb")
                .binary("application/octet-stream", broken.content());
        case BinaryContent bytes -> out.status(200).binary("application/octet-stream", bytes);
        default -> out.status(200).text("text/plain", response.toString());
      }
    }
  }

  private RequestPipeline serving(Pets.Controller<InputStream, Object> controller) {
    return line.serving(new Upload(Upload.described(), controller));
  }

  private static Request upload(byte[] bytes, boolean chunked) {
    RequestBody body =
        chunked
            ? new RequestBody() {
              @Override
              public long declaredLength() {
                return -1;
              }

              @Override
              public InputStream stream() {
                return new ByteArrayInputStream(bytes);
              }
            }
            : RequestBody.of(bytes);
    return Request.of(Method.POST, "/upload")
        .withHeader("Content-Type", "application/octet-stream")
        .withBody(body);
  }

  @Test
  void aWorkerReadsAStreamedBodyThroughThePipe() {
    line.maxBodyBytes = 10_000_000;
    RequestPipeline pipeline = serving((in, call) -> in.readAllBytes().length);

    Response response = pipeline.handle(upload(new byte[1_000_000], true));

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
    Thread one = Thread.startVirtualThread(() -> pipeline.handle(upload(new byte[9], true)));
    reading.await();

    Response refused = pipeline.handle(upload(new byte[9], true));
    assertThat(refused.status().code()).isEqualTo(503);
    mayEnd.countDown();
    one.join();
    assertThat(pipeline.handle(upload(new byte[9], true)).status().code()).isEqualTo(200);
  }

  @Test
  void aQueuedUploadIsNotReadBeforeItsTurn() throws Exception {
    line.pool =
        new PoolConfig(
            1, 1, 9, Backpressure.SHED, Duration.ZERO, null, PoolConfig.Kind.VIRTUAL, 65_536);
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    RequestPipeline pipeline =
        serving((in, call) -> {
          running.countDown();
          mayEnd.await();
          return in.readAllBytes().length;
        });
    AtomicInteger opened = new AtomicInteger();
    Thread first = Thread.startVirtualThread(() -> pipeline.handle(upload(new byte[9], true)));
    running.await();
    Thread second =
        Thread.startVirtualThread(
            () -> pipeline.handle(upload(new byte[9], true).withBody(opening(opened))));
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

    assertThat(Line.text(pipeline.handle(upload(new byte[1_000_000], true)))).isEqualTo("0");
  }

  @Test
  void aStreamedBodyPastTheLimitIsRefused() {
    line.maxBodyBytes = 100_000;
    RequestPipeline pipeline = serving((in, call) -> in.readAllBytes().length);

    assertThat(pipeline.handle(upload(new byte[200_000], true)).status().code()).isEqualTo(413);
    assertThat(pipeline.handle(upload(new byte[200_000], false)).status().code()).isEqualTo(413);
  }

  @Test
  void eventsAreToldWhenTheyAreWritten() throws IOException {
    EventStream events = EventStream.open();
    RequestPipeline pipeline = serving((in, call) -> events);

    Response response = pipeline.handle(upload(new byte[1], false));
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
      Response response = pipeline.handle(upload(new byte[1], false));
      assertThatThrownBy(() -> ((ResponseBody.Stream) response.body()).write(lost))
          .isInstanceOf(IOException.class);
    }

    assertThat(line.exchanges).hasSize(10);
    assertThat(line.exchanges).allMatch(exchange -> exchange.outcome() == Outcome.ABANDONED);
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
        new PoolConfig(
            1,
            1,
            1,
            Backpressure.SHED,
            Duration.ZERO,
            Duration.ofMillis(300),
            PoolConfig.Kind.VIRTUAL,
            65_536);
    CountDownLatch answered = new CountDownLatch(1);
    RequestPipeline pipeline =
        serving((in, call) -> {
          awaitUninterruptibly(answered);
          return answer;
        });
    assertThat(pipeline.handle(upload(new byte[1], false)).status().code()).isEqualTo(504);
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
      Response response = pipeline.handle(upload(new byte[1], false));
      assertThat(response.status().code()).isNotEqualTo(503);
      assertThat(content.closed.get()).isGreaterThan(asked);
      asked = content.closed.get();
    }
    assertThat(line.exchanges).hasSize(10);
    line.filters = List.of();
    line.operationFilters = List.of(filter);
    RequestPipeline again = serving((in, call) -> content);
    for (int i = 0; i < 10; i++) {
      assertThat(again.handle(upload(new byte[1], false)).status().code()).isNotEqualTo(503);
    }
    assertThat(content.closed.get()).isEqualTo(2 * asked);
  }

  @Test
  void aStreamThatAFilterStandsAroundIsClosedOnce() throws IOException {
    Closing content = new Closing();
    line.filters = List.of(then(response -> response.withBody(new Wrapped(response.body()))));
    RequestPipeline pipeline = serving((in, call) -> content);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    Response response = pipeline.handle(upload(new byte[1], false));
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
    RequestPipeline pipeline = serving((in, call) -> new Broken(content));
    for (int i = 0; i < 10; i++) {
      assertThat(pipeline.handle(upload(new byte[1], false)).status().code()).isEqualTo(500);
      assertThat(content.closed).hasValue(i + 1);
    }
  }

  /** An answer with a header field that cannot be sent. */
  private record Broken(BinaryContent content) {}

  @Test
  void moreStreamsThanTheLimitAreRefused() {
    RequestPipeline pipeline = serving((in, call) -> BinaryContent.of(new byte[3]));
    Response first = pipeline.handle(upload(new byte[1], false));
    Response second = pipeline.handle(upload(new byte[1], false));

    assertThat(pipeline.handle(upload(new byte[1], false)).status().code()).isEqualTo(503);

    ((ResponseBody.Stream) first.body()).abandon();
    assertThat(pipeline.handle(upload(new byte[1], false)).status().code()).isEqualTo(200);
    assertThat(second.body().length()).isEqualTo(3);
  }
}
