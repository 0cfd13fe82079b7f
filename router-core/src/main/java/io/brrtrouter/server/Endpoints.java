package io.brrtrouter.server;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Method;
import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Status;
import io.brrtrouter.pipeline.PipelineSettings;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers the paths that no operation has: the server's own first, then files. All of them are read
 * with GET or HEAD.
 */
final class Endpoints implements PipelineSettings.Fallback {
  private static final Headers ALLOW = Headers.of("Allow", "GET, HEAD, OPTIONS");

  private final Map<String, Function<Request, Response>> byPath;
  private final List<Pages> pages;

  /** Something that may have a page for a path. */
  interface Pages {
    /** The page, or null. */
    @Nullable Response page(Request request);
  }

  Endpoints(Map<String, Function<Request, Response>> byPath, List<Pages> pages) {
    this.byPath = Map.copyOf(byPath);
    this.pages = List.copyOf(pages);
  }

  @Override
  public @Nullable Response apply(Request request) {
    Function<Request, Response> endpoint = byPath.get(request.target().path());
    boolean reads = request.method() == Method.GET || request.method() == Method.HEAD;
    if (reads && endpoint != null) {
      return endpoint.apply(request);
    }
    // What an endpoint does, a readiness check for one, is not done for a request that is refused.
    Response page = endpoint == null ? page(request) : null;
    if (reads || (endpoint == null && page == null)) {
      return page;
    }
    if (request.method() == Method.OPTIONS) {
      return new Response(Status.NO_CONTENT, ALLOW, ResponseBody.EMPTY);
    }
    throw new Rejection(Problem.of(Status.METHOD_NOT_ALLOWED), ALLOW);
  }

  private @Nullable Response page(Request request) {
    for (Pages some : pages) {
      Response page = some.page(request);
      if (page != null) {
        return page;
      }
    }
    return null;
  }
}
