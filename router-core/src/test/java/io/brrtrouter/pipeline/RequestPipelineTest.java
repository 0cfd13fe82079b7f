package io.brrtrouter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Filter;
import io.brrtrouter.http.Method;
import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Status;
import io.brrtrouter.observe.Exchange.Outcome;
import io.brrtrouter.security.ApiKeyAuthenticator;
import io.brrtrouter.security.Authentication;
import io.brrtrouter.worker.Backpressure;
import io.brrtrouter.worker.PoolConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RequestPipelineTest {
  private final Line line = new Line();

  @AfterEach
  void close() {
    line.close();
  }

  @Test
  void aRequestIsDecodedHandledAndEncoded() {
    line.servingPets();

    Response response = line.get("/pets/7?fields=abc");

    assertThat(response.status()).isEqualTo(Status.OK);
    assertThat(response.headers().first("Content-Type")).isEqualTo("application/json");
    assertThat(Line.text(response)).isEqualTo("{\"id\":1007}");
    assertThat(line.exchanges)
        .singleElement()
        .satisfies(exchange -> {
          assertThat(exchange.outcome()).isEqualTo(Outcome.ANSWERED);
          assertThat(exchange.operation().id()).isEqualTo("getPet");
          assertThat(exchange.requestEstimate()).as("as it is set").isEqualTo(100);
          assertThat(exchange.matchNanos()).isNotNegative();
          assertThat(exchange.queueNanos()).isNotNegative();
          assertThat(exchange.handlerNanos()).isNotNegative();
          assertThat(exchange.securityNanos()).isEqualTo(-1);
          assertThat(exchange.responseBytes()).isEqualTo(11);
        });
  }

  @Test
  void anUnknownPathIsNotFound() {
    line.servingPets();

    assertProblem(line.get("/cats"), 404);
    assertThat(line.exchanges.get(0).outcome()).isEqualTo(Outcome.UNMATCHED);
  }

  @Test
  void anotherMethodIsToldWhatIsAllowed() {
    RequestPipeline pipeline = pipeline();

    Response response = pipeline.handle(Request.of(Method.DELETE, "/pets/7"));

    assertProblem(response, 405);
    assertThat(response.headers().first("Allow")).contains("GET").contains("HEAD");
    assertProblem(pipeline.handle(Request.of(Method.OTHER, "/pets/7")), 405);
  }

  @Test
  void optionsAreAnsweredFromTheTable() {
    RequestPipeline pipeline = pipeline();

    Response response = pipeline.handle(Request.of(Method.OPTIONS, "/pets"));

    assertThat(response.status()).isEqualTo(Status.NO_CONTENT);
    assertThat(response.headers().first("Allow")).contains("POST");
    assertThat(pipeline.handle(Request.of(Method.OPTIONS, "*")).headers().first("Allow"))
        .contains("GET")
        .contains("POST");
  }

  @Test
  void headIsAnsweredByGet() {
    Response response = pipeline().handle(Request.of(Method.HEAD, "/pets/7"));

    assertThat(response.status()).isEqualTo(Status.OK);
    assertThat(response.body().length()).isEqualTo(8);
  }

  @Test
  void everyViolationIsReportedAtOnce() {
    line.servingPets();

    Response response = line.post("/pets?dry=maybe", "{\"name\":\"\",\"age\":\"old\"}");

    assertProblem(response, 400);
    assertThat(Line.text(response))
        .contains("\"name\":\"dry\"")
        .contains("\"pointer\":\"/name\"")
        .contains("\"pointer\":\"/age\"");
    assertThat(line.exchanges.get(0).violations()).hasSize(3);
    assertThat(line.exchanges.get(0).outcome()).isEqualTo(Outcome.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1,]", "{\"name\":\"a\"} x", "{\"name\":\"a\",\"name\":\"b\"}"})
  void brokenJsonIsABadRequest(String json) {
    line.servingPets();

    assertProblem(line.post("/pets", json), 400);
  }

  @Test
  void contentPastTheLimitIsRefusedUnread() {
    line.servingPets();

    assertProblem(line.post("/pets", "{\"name\":\"" + "x".repeat(1000) + "\"}"), 413);
  }

  @Test
  void contentTheProcessHasNoRoomForIsRefused() {
    line.inFlight = 10;
    line.servingPets();

    Response response = line.post("/pets", "{\"name\":\"Rex\"}");

    assertProblem(response, 503);
    assertThat(response.headers().first("Retry-After")).isNotNull();
  }

  @Test
  void anotherMediaTypeIsToldWhatIsTaken() {
    RequestPipeline pipeline = pipeline();

    Response response =
        pipeline.handle(Line.json("/pets", "<a/>").withHeader("Content-Type", "application/xml"));

    assertProblem(response, 415);
    assertThat(response.headers().first("Accept-Post")).isEqualTo("application/json");
  }

  @Test
  void codedContentIsUnsupported() {
    Response response =
        pipeline().handle(Line.json("/pets", "{}").withHeader("Content-Encoding", "br"));
    assertProblem(response, 415);
    assertThat(response.headers().first("Accept-Encoding")).isEqualTo("gzip");
    assertThat(response.headers().first("Accept-Post")).isNull();
  }

  @Test
  void contentInAnotherCharsetIsToldOfUtf8() {
    Request request =
        Line.json("/pets", "{}").withHeader("Content-Type", "application/json; charset=utf-16");
    Response response = pipeline().handle(request);
    assertProblem(response, 415);
    ResponseBody.Bytes problem = (ResponseBody.Bytes) response.body();
    assertThat(new String(problem.array(), 0, problem.size(), StandardCharsets.UTF_8))
        .contains("UTF-8");
  }

  @Test
  void anAnswerNobodyAcceptsIsRefused() {
    Request request = Request.of(Method.GET, "/pets/7").withHeader("Accept", "image/png");

    assertProblem(pipeline().handle(request), 406);
  }

  @Test
  void securityComesBeforeDecoding() {
    line.authenticators = Map.of("key", ApiKeyAuthenticator.of(Map.of("k", "robot")));
    RequestPipeline pipeline =
        line.serving(
            new Pets.GetPet(
                Pets.getPet().security(Pets.key()).build(),
                (id, call) -> call.caller().name().equals("robot") ? id : -1));

    Response refused = line.get("/pets/nonsense");
    assertProblem(refused, 401);
    assertThat(refused.headers().first("WWW-Authenticate")).startsWith("ApiKey ");
    assertThat(line.exchanges.get(0).decodeNanos()).isEqualTo(-1);

    Request known = Request.of(Method.GET, "/pets/7").withHeader("X-Key", "k");
    assertThat(pipeline.handle(known).status()).isEqualTo(Status.OK);
    assertThat(line.exchanges.get(1).caller().name()).isEqualTo("robot");
    assertThat(line.exchanges.get(1).securityNanos()).isPositive();
    assertThat(line.exchanges.get(1).isDenied()).isFalse();

    pipeline.handle(known.withHeader("X-Key", "other"));
    assertThat(line.exchanges.get(2).isDenied()).isTrue();
    assertThat(line.exchanges.get(2).attempts())
        .singleElement()
        .satisfies(attempt -> {
          assertThat(attempt.scheme()).isEqualTo("key");
          assertThat(attempt.result()).isInstanceOf(Authentication.Invalid.class);
          assertThat(attempt.nanos()).isPositive();
        });
  }

  @Test
  void aTargetPastTheLimitIsTooLong() {
    line.servingPets();

    assertProblem(line.get("/pets/" + "1".repeat(200)), 414);
  }

  @Test
  void whateverAControllerThrowsIsA500() {
    List<Throwable> thrown =
        List.of(
            new IllegalStateException("secret"),
            new IOException("secret"),
            new StackOverflowError("secret"),
            new OutOfMemoryError("secret"),
            new AssertionError("secret"),
            new InterruptedException("secret"));
    for (Throwable cause : thrown) {
      line.serving(
          new Pets.GetPet(
              Pets.getPet().build(),
              (id, call) -> {
                throw sneaky(cause);
              }));

      Response response = line.get("/pets/7");

      assertProblem(response, 500);
      assertThat(Line.text(response)).doesNotContain("secret");
      assertThat(line.exchanges.getLast().failure()).isSameAs(cause);
      assertThat(line.exchanges.getLast().outcome()).isEqualTo(Outcome.FAILED);
    }
  }

  @Test
  void aControllerMayReject() {
    line.serving(
        new Pets.GetPet(
            Pets.getPet().build(),
            (id, call) -> {
              throw Rejection.of(Status.NOT_FOUND, "No such pet.");
            }));

    assertProblem(line.get("/pets/7"), 404);
  }

  @Test
  void aFullQueueSheds() throws Exception {
    line.pool =
        PoolConfig.defaults()
            .withWorkers(1, 1)
            .withQueueBound(0)
            .withBackpressure(Backpressure.SHED, Duration.ZERO);
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    line.serving(
        new Pets.GetPet(
            Pets.getPet().build(),
            (id, call) -> {
              running.countDown();
              release.await();
              return id;
            }));
    Thread first = Thread.ofVirtual().start(() -> line.get("/pets/1"));
    running.await();

    Response response = line.get("/pets/2");

    assertProblem(response, 429);
    assertThat(response.headers().first("Retry-After")).isNotNull();
    assertThat(line.exchanges.getLast().outcome()).isEqualTo(Outcome.SHED);
    release.countDown();
    first.join();
  }

  @Test
  void aDeadlineIsAGatewayTimeout() {
    line.pool =
        PoolConfig.defaults()
            .withWorkers(1, 1)
            .withQueueBound(1)
            .withBackpressure(Backpressure.SHED, Duration.ZERO)
            .withDeadline(Duration.ofMillis(30));
    line.serving(
        new Pets.GetPet(
            Pets.getPet().build(),
            (id, call) -> {
              Thread.sleep(10_000);
              return id;
            }));

    assertProblem(line.get("/pets/1"), 504);
    assertThat(line.exchanges.getLast().outcome()).isEqualTo(Outcome.TIMED_OUT);
  }

  @Test
  void filtersStandAroundEverythingInOrder() {
    List<String> seen = new ArrayList<>();
    line.filters = List.of(noting("a", seen), noting("b", seen));
    line.operationFilters = List.of(noting("c", seen));
    line.servingPets();

    line.get("/pets/7");
    line.get("/none");

    assertThat(seen)
        .containsExactly(
            "a>", "b>", "c>", "<c 200", "<b 200", "<a 200", "a>", "b>", "<b 404", "<a 404");
  }

  @Test
  void aFilterThatThrowsIsA500() {
    line.filters =
        List.of((request, next) -> {
          throw new IllegalStateException("broken filter");
        });
    line.servingPets();

    assertProblem(line.get("/pets/7"), 500);
    assertThat(line.exchanges).hasSize(1);
  }

  @Test
  void aRefusalOfTheTransportIsToldLikeAnyOther() {
    RequestPipeline pipeline = pipeline();

    Response response =
        pipeline.refuse(
            identified("r1", "/pets"),
            Rejection.of(Status.HEADER_FIELDS_TOO_LARGE, "Too many header fields."));

    assertProblem(response, 431);
    assertThat(Line.text(response)).contains("\"request_id\":\"r1\"");
    assertThat(line.exchanges).hasSize(1);
  }

  private static Request identified(String id, String target) {
    Request request = Request.of(Method.GET, target);
    return new Request(
        id, request.method(), request.target(), request.headers(), request.body(), "", Map.of());
  }

  private RequestPipeline pipeline() {
    return line.serving(
        new Pets.GetPet(Pets.getPet().build(), (id, call) -> id),
        new Pets.AddPet(Pets.addPet().build(), (body, call) -> "/pets/7"));
  }

  private static Filter noting(String name, List<String> seen) {
    return (request, next) -> {
      seen.add(name + ">");
      Response response = next.handle(request);
      seen.add("<" + name + " " + response.status().code());
      return response;
    };
  }

  private static void assertProblem(Response response, int status) {
    assertThat(response.status().code()).as(Line.text(response)).isEqualTo(status);
    assertThat(response.headers().first("Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
    assertThat(Line.text(response)).contains("\"status\":" + status);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // throws anything, unchecked
  private static <T extends Throwable> RuntimeException sneaky(Throwable cause) throws T {
    throw (T) cause;
  }
}
