package io.brrtrouter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Filter;
import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Method;
import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.Status;
import io.brrtrouter.observe.Exchange.Outcome;
import io.brrtrouter.observe.ExchangeListener;
import io.brrtrouter.security.ApiKeyAuthenticator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

/** What is told of a request, to listeners and in the log, and who decided it. */
@Timeout(30)
class OutcomesTest {
  private final Line line = new Line();

  @AfterEach
  void close() {
    line.close();
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
    line.servingPets();

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

  private static Request identified(String id, String target) {
    Request request = Request.of(Method.GET, target);
    return new Request(
        id, request.method(), request.target(), request.headers(), request.body(), "", Map.of());
  }

  private static void assertProblem(Response response, int status) {
    assertThat(response.status().code()).as(Line.text(response)).isEqualTo(status);
    assertThat(response.headers().first("Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
    assertThat(Line.text(response)).contains("\"status\":" + status);
  }
}
