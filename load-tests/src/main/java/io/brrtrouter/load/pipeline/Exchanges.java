package io.brrtrouter.load.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.brrtrouter.http.HttpHandler;
import io.brrtrouter.http.Method;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.RequestBody;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.Status;
import io.brrtrouter.load.service.Samples;

/** The requests that are measured, made anew each time but for their bytes. */
final class Exchanges {
  private static final byte[] NEW_PET = Samples.NEW_PET.getBytes(UTF_8);

  private Exchanges() {}

  static Request get() {
    return get("/pets/7");
  }

  static Request get(String path) {
    return Request.of(Method.GET, path).withHeader("Accept", "application/json");
  }

  static Request post() {
    return Request.of(Method.POST, "/pets")
        .withHeader("Content-Type", "application/json")
        .withBody(RequestBody.of(NEW_PET));
  }

  /** Speed without the right answer is nothing. */
  static void check(HttpHandler handler, Request request, Status expected) {
    Response response = handler.handle(request);
    if (response.status().code() != expected.code()) {
      throw new IllegalStateException(request.target().raw() + " is answered with " + response);
    }
  }
}
