package io.brrtrouter.pipeline;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Method;
import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Status;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** The refusals of the pipeline, with the header fields that belong to them. */
final class Rejections {
  private static final Headers RETRY_AFTER = Headers.of("Retry-After", "1");

  private Rejections() {}

  static Rejection tooManyRequests() {
    return new Rejection(
        Problem.of(Status.TOO_MANY_REQUESTS)
            .withDetail("Too many requests are waiting for this operation."),
        RETRY_AFTER);
  }

  static Rejection unavailable(String detail) {
    return new Rejection(Problem.of(Status.SERVICE_UNAVAILABLE).withDetail(detail), RETRY_AFTER);
  }

  static Rejection timedOut() {
    return Rejection.of(Status.GATEWAY_TIMEOUT, "The operation took longer than its deadline.");
  }

  static Rejection notFound() {
    return Rejection.of(Status.NOT_FOUND, "No operation has this path.");
  }

  static Rejection notAllowed(Set<Method> allow) {
    return new Rejection(
        Problem.of(Status.METHOD_NOT_ALLOWED)
            .withDetail("No operation of this path has this method."),
        Headers.of("Allow", allow(allow)));
  }

  static Rejection notAcceptable(List<String> offered) {
    return new Rejection(
        Problem.of(Status.NOT_ACCEPTABLE)
            .withDetail("The operation answers with " + String.join(", ", offered) + "."),
        Headers.of("Vary", "Accept"));
  }

  static Rejection unsupported(Method method, String accepted) {
    Headers headers =
        switch (method) {
          case POST -> Headers.of("Accept-Post", accepted);
          case PATCH -> Headers.of("Accept-Patch", accepted);
          default -> Headers.of("Accept", accepted);
        };
    return new Rejection(
        Problem.of(Status.UNSUPPORTED_MEDIA_TYPE)
            .withDetail("The operation takes content of these media types: " + accepted + "."),
        headers);
  }

  /** The value of an Allow field. */
  static String allow(Set<Method> methods) {
    StringJoiner names = new StringJoiner(", ");
    for (Method method : methods) {
      names.add(method.name());
    }
    return names.toString();
  }
}
