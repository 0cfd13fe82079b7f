package io.brrtrouter.server;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Method;
import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.RequestBody;
import io.brrtrouter.http.RequestTarget;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Status;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.webserver.http.DirectHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Answers what Helidon's protocols refuse before there is a request, in the form of all other
 * answers: a problem, with a request id, told to the listener.
 */
final class DirectAnswers implements DirectHandler {
  private static final HeaderName REQUEST_ID = HeaderNames.create(RequestIds.HEADER);

  private final Refusals refusals;
  private final RequestIds ids;
  private final AtomicInteger numbers = new AtomicInteger();

  private DirectAnswers(Refusals refusals, RequestIds ids) {
    this.refusals = refusals;
    this.ids = ids;
  }

  static DirectHandlers create(Refusals refusals, RequestIds ids) {
    DirectHandlers.Builder builder = DirectHandlers.builder();
    DirectAnswers answers = new DirectAnswers(refusals, ids);
    for (EventType type : EventType.values()) {
      builder.addHandler(type, answers);
    }
    return builder.build();
  }

  @Override
  public TransportResponse handle(
      TransportRequest refused,
      EventType type,
      io.helidon.http.Status status,
      ServerResponseHeaders headers,
      Throwable thrown,
      System.@Nullable Logger logger) {
    return answer(refused, status);
  }

  @Override
  public TransportResponse handle(
      TransportRequest refused,
      EventType type,
      io.helidon.http.Status status,
      ServerResponseHeaders headers,
      @Nullable String message) {
    return answer(refused, status);
  }

  private TransportResponse answer(TransportRequest refused, io.helidon.http.Status given) {
    Rejection rejection = rejection(status(given));
    Request request = request(refused);
    Response answer = refusals.refuse(request, rejection);
    TransportResponse.Builder response =
        TransportResponse.builder()
            .status(io.helidon.http.Status.create(answer.status().code(), answer.status().reason()))
            .keepAlive(false)
            .header(REQUEST_ID, request.id());
    answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
    if (answer.body() instanceof ResponseBody.Bytes bytes) {
      response.entity(Arrays.copyOf(bytes.array(), bytes.size()));
    }
    return response.build();
  }

  /**
   * The status that fits. Whatever fails within Helidon before a request is there is a request that
   * nobody could read, so that there is no 500.
   */
  private static Status status(io.helidon.http.Status given) {
    return given.code() == 500 ? Status.BAD_REQUEST : Status.of(given.code());
  }

  private static Rejection rejection(Status status) {
    return switch (status.code()) {
      case 400 -> Rejection.of(status, "The request is not well-formed HTTP.");
      case 408 -> Rejection.of(status, "The request did not arrive in time.");
      case 505 -> Rejection.of(status, "HTTP/1.1 and HTTP/2 are served.");
      default -> new Rejection(Problem.of(status));
    };
  }

  private Request request(TransportRequest refused) {
    String id =
        ids.of(refused.headers().first(REQUEST_ID).orElse(null), "x", numbers.incrementAndGet());
    return new Request(
        id,
        Method.of(refused.method()),
        RequestTarget.of(refused.path()),
        Headers.empty(),
        RequestBody.NONE,
        "",
        Map.of());
  }
}
