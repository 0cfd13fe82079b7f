package io.brrtrouter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Filter;
import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Method;
import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Status;
import io.brrtrouter.observe.Exchange.Outcome;
import io.brrtrouter.observe.ExchangeListener;
import io.brrtrouter.operation.OperationInfo;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

@Timeout(30)
class RequestPipelineTest {
  private final Line line = new Line();

  @AfterEach
  void close() {
    line.close();
  }

  private void servePets() {
    line.serving(
        new Pets.GetPet(Pets.getPet().build(), (id, call) -> id),
        new Pets.AddPet(Pets.addPet().build(), (body, call) -> "/pets/7"));
  }

  @Test
  void aRequestIsDecodedHandledAndEncoded() {
    servePets();

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
    servePets();

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
    servePets();

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
    servePets();

    assertProblem(line.post("/pets", json), 400);
  }

  @Test
  void contentPastTheLimitIsRefusedUnread() {
    servePets();

    assertProblem(line.post("/pets", "{\"name\":\"" + "x".repeat(1000) + "\"}"), 413);
  }

  @Test
  void contentTheProcessHasNoRoomForIsRefused() {
    line.inFlight = 10;
    servePets();

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
    assertThat(response.headers().first("Accept-Encoding")).isEqualTo("identity");
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
    servePets();

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
  void aMappedExceptionIsItsProblem() {
    line.exceptions =
        ExceptionMapping.none()
            .with(
                RuntimeException.class, e -> Problem.of(Status.of(409)).withDetail(e.getMessage()));
    line.problemTypes = "https://example.com/problems/";
    line.serving(
        new Pets.GetPet(
            Pets.getPet().build(),
            (id, call) -> {
              throw new IllegalStateException("The pet is asleep.");
            }));

    Response response = line.get("/pets/7");

    assertProblem(response, 409);
    assertThat(Line.text(response))
        .contains("\"type\":\"https://example.com/problems/conflict\"")
        .contains("The pet is asleep.");
  }

  @Test
  void aMappedExceptionIsToldAndKeepsItsHeaderFields() {
    IllegalStateException cause = new IllegalStateException("no connection");
    Problem busy = Problem.of(Status.SERVICE_UNAVAILABLE);
    Headers later = Headers.of("Retry-After", "30");
    Pets.Controller<Long, Long> failing =
        (id, call) -> {
          throw cause;
        };
    line.exceptions =
        ExceptionMapping.none()
            .withRejection(RuntimeException.class, e -> new Rejection(busy, later));
    line.serving(new Pets.GetPet(Pets.getPet().build(), failing));
    assertThat(line.get("/pets/7").headers().first("Retry-After")).isEqualTo("30");
    assertThat(line.exchanges.get(0).failure()).isSameAs(cause);
    assertThat(line.exchanges.get(0).outcome()).isEqualTo(Outcome.REJECTED);

    line.exceptions = ExceptionMapping.none().with(RuntimeException.class, e -> busy);
    line.serving(new Pets.GetPet(Pets.getPet().build(), failing));
    assertThat(line.get("/pets/7").headers().first("Retry-After")).isEqualTo("1");
  }

  @Test
  void aMappingThatThrowsHidesNothing() {
    IllegalStateException cause = new IllegalStateException("first");
    line.exceptions =
        ExceptionMapping.none()
            .with(
                RuntimeException.class,
                e -> {
                  throw new IllegalArgumentException("second");
                });
    line.serving(
        new Pets.GetPet(
            Pets.getPet().build(),
            (id, call) -> {
              throw cause;
            }));

    assertProblem(line.get("/pets/7"), 500);
    assertThat(line.exchanges.get(0).failure()).isSameAs(cause);
    assertThat(line.exchanges.get(0).outcome()).isEqualTo(Outcome.FAILED);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 429, 503, 504})
  void whatAControllerRejectsIsNotTakenForThePools(int status) {
    line.serving(
        new Pets.GetPet(
            Pets.getPet().build(),
            (id, call) -> {
              throw Rejection.of(Status.of(status), "No.");
            }));

    assertProblem(line.get("/pets/7"), status);
    assertThat(line.exchanges.get(0).outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(line.exchanges.get(0).failure()).isNull();
  }

  @Test
  void timeOfFiltersIsNeitherMatchingNorDecoding() {
    long pause = Duration.ofMillis(300).toNanos();
    Filter slow =
        (request, next) -> {
          LockSupport.parkNanos(pause);
          return next.handle(request);
        };
    line.filters = List.of(slow);
    line.operationFilters = List.of(slow);
    line.authenticators = Map.of("key", ApiKeyAuthenticator.of(Map.of("k", "robot")));
    RequestPipeline pipeline =
        line.serving(new Pets.GetPet(Pets.getPet().security(Pets.key()).build(), (id, call) -> id));

    pipeline.handle(Request.of(Method.GET, "/pets/7").withHeader("X-Key", "k"));

    assertThat(line.exchanges.get(0).matchNanos()).isLessThan(pause);
    assertThat(line.exchanges.get(0).securityNanos()).isLessThan(pause);
    assertThat(line.exchanges.get(0).totalNanos()).isGreaterThan(pause);
  }

  @Test
  void aListenerThatFailsCostsNoAnswerAndNoOtherListener() {
    ExchangeListener failing =
        exchange -> {
          throw new NoClassDefFoundError("of a metrics binding");
        };
    line.listener = failing.and(line.exchanges::add);
    servePets();

    assertThat(line.get("/pets/7").status()).isEqualTo(Status.OK);
    assertThat(line.exchanges).hasSize(1);
  }

  @Test
  void theIdIsInTheLoggingContextFromTheFirstFilterToTheStreamAndNoLonger() {
    List<String> seen = new CopyOnWriteArrayList<>();
    line.filters =
        List.of((request, next) -> {
          seen.add(String.valueOf(MDC.get("request_id")));
          MDC.put("tenant", "t1");
          return next.handle(request);
        });
    RequestPipeline pipeline =
        line.serving(
            new Pets.GetPet(
                Pets.getPet().build(),
                (id, call) -> {
                  seen.add(MDC.get("request_id") + " " + MDC.get("tenant"));
                  return id;
                }));

    pipeline.handle(identified("r7", "/pets/7"));
    line.filters = List.of();
    line.serving(
            new Pets.GetPet(
                Pets.getPet().build(),
                (id, call) -> {
                  seen.add(MDC.get("request_id") + " " + MDC.get("tenant"));
                  return id;
                }))
        .handle(identified("r8", "/pets/7"));

    assertThat(seen).containsExactly("r7", "r7 t1", "r8 null");
    assertThat(MDC.get("request_id")).isNull();
    assertThat(MDC.get("tenant")).isNull();
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
        new PoolConfig(
            1, 1, 0, Backpressure.SHED, Duration.ZERO, null, PoolConfig.Kind.VIRTUAL, 65_536);
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
        new PoolConfig(
            1,
            1,
            1,
            Backpressure.SHED,
            Duration.ZERO,
            Duration.ofMillis(30),
            PoolConfig.Kind.VIRTUAL,
            65_536);
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
    servePets();

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
    servePets();

    assertProblem(line.get("/pets/7"), 500);
    assertThat(line.exchanges).hasSize(1);
  }

  @Test
  void aWrongResponseIsA500WhereTheDocumentIsEnforced() {
    line.serving(new Pets.GetPet(Pets.getPet().build(), (id, call) -> -1L));

    assertProblem(line.get("/pets/7"), 500);
    assertThat(line.exchanges.get(0).isWrongResponse()).isTrue();
  }

  @Test
  void aWrongResponseIsSentWhereItIsOnlyReported() {
    line.responses = ResponseValidation.REPORT;
    line.serving(new Pets.GetPet(Pets.getPet().build(), (id, call) -> -1L));

    assertThat(line.get("/pets/7").status()).isEqualTo(Status.OK);
    assertThat(line.exchanges.get(0).isWrongResponse()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("modes")
  void aDeepResponseIsNotWrong(ResponseValidation mode) {
    line.responses = mode;
    servePets();

    assertThat(line.get("/pets/" + Pets.DEEP).status()).isEqualTo(Status.OK);
    assertThat(line.exchanges.get(0).isWrongResponse()).isFalse();
  }

  static List<ResponseValidation> modes() {
    return List.of(
        ResponseValidation.REPORT, ResponseValidation.sample(1), ResponseValidation.ENFORCE);
  }

  @Test
  void aSchemaThatCannotBeCompiledCostsNoAnswerWhereResponsesAreOnlyReported() {
    line.responses = ResponseValidation.REPORT;
    OperationInfo broken =
        OperationInfo.of("getBroken", Method.GET, "/broken/{id}", "/paths/~1broken~1{id}/get")
            .parameters(Pets.ID, Pets.FIELDS)
            .build();
    line.serving(new Pets.GetPet(broken, (id, call) -> id));
    assertThat(line.get("/broken/7").status()).isEqualTo(Status.OK);

    line.responses = ResponseValidation.ENFORCE;
    line.serving(new Pets.GetPet(broken, (id, call) -> id));
    assertProblem(line.get("/broken/7"), 500);
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
