package io.brrtrouter.pipeline;

import io.brrtrouter.http.Filter;
import io.brrtrouter.http.Headers;
import io.brrtrouter.http.HttpHandler;
import io.brrtrouter.http.Method;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Status;
import io.brrtrouter.routing.Found;
import io.brrtrouter.routing.Match;
import io.brrtrouter.security.Caller;
import java.util.List;
import java.util.Map;

/**
 * The whole life of a request: target, match, security, decoding and validation, worker,
 * controller, encoding. A total function: whatever happens below it is answered, told to the
 * listener and counted once. Safe for concurrent use.
 */
public final class RequestPipeline implements HttpHandler {
  private final PipelineSettings settings;
  private final Answers answers;
  private volatile ApiRuntime runtime;

  /** A pipeline over these operations. */
  public RequestPipeline(ApiRuntime runtime, PipelineSettings settings) {
    this.runtime = runtime;
    this.settings = settings;
    this.answers = new Answers(settings);
  }

  /** Serves other operations from the next request on. */
  public void serve(ApiRuntime other) {
    runtime = other;
  }

  /** What is served now. */
  public ApiRuntime runtime() {
    return runtime;
  }

  @Override
  public Response handle(Request request) {
    ApiRuntime api = runtime; // one version answers the whole request
    ExchangeRecord exchange = new ExchangeRecord(request);
    Map<String, String> before = LogContext.enter(request);
    if (before != null) {
      exchange.inContext();
    }
    try {
      return answers.finish(exchange, throughFilters(api, exchange, request));
    } catch (Throwable failure) { // filters, authenticators and decoders too are not ours
      return answers.finish(exchange, answers.failed(exchange, failure));
    } finally {
      LogContext.leave(before);
    }
  }

  /** Answers a request that the transport refused, told and counted like any other. */
  public Response refuse(Request request, Rejection rejection) {
    ExchangeRecord exchange = new ExchangeRecord(request);
    return answers.finish(exchange, answers.rejected(exchange, rejection));
  }

  private Response throughFilters(ApiRuntime api, ExchangeRecord exchange, Request request) {
    List<Filter> filters = settings.filters();
    return filters.isEmpty()
        ? line(api, exchange, request)
        : Filters.around(filters, r -> line(api, exchange, r)).handle(request);
  }

  private Response line(ApiRuntime api, ExchangeRecord exchange, Request request) {
    try {
      exchange.mark();
      checkTarget(request); // 400 414
      Match<BoundOperation<?, ?>> match =
          api.routes().match(request.method(), request.target().path());
      exchange.matched(match.found());
      return switch (match) { // 404 405
        case Found<BoundOperation<?, ?>> found -> operation(found, exchange, request);
        case Match.MethodNotAllowed<?> other -> methodNotAllowed(other, request);
        case Match.NotFound<?> none -> fallback(api, request);
      };
    } catch (Rejection rejection) {
      return answers.rejected(exchange, rejection);
    }
  }

  private Response operation(
      Found<BoundOperation<?, ?>> found, ExchangeRecord exchange, Request request) {
    BoundOperation<?, ?> operation = found.value();
    return operation.filters().isEmpty()
        ? serve(operation, found, exchange, request)
        : Filters.around(operation.filters(), r -> serve(operation, found, exchange, r))
            .handle(request);
  }

  /** The line itself, from a matched request to the response. */
  private <I, O> Response serve(
      BoundOperation<I, O> operation, Found<?> found, ExchangeRecord exchange, Request request) {
    exchange.mark();
    try (RequestParts parts = new RequestParts(operation, found, exchange, request, settings)) {
      return parts.told(serve(operation, parts, exchange, request));
    }
  }

  private <I, O> Response serve(
      BoundOperation<I, O> operation,
      RequestParts parts,
      ExchangeRecord exchange,
      Request request) {
    try {
      List<Caller> callers = operation.admit(request, exchange); // 401 403
      operation.negotiate(request); // 406
      I input = operation.decode(parts); // 400 413 415
      O output = operation.dispatch(input, callers, parts, settings); // 429 500 503 504
      return operation.encode(output, exchange, settings); // 500
    } catch (Rejection rejection) {
      return answers.rejected(exchange, rejection);
    }
  }

  private void checkTarget(Request request) {
    if (request.target().raw().length() > settings.maxTargetBytes()) {
      throw Rejection.of(
          Status.URI_TOO_LONG,
          "The request target is longer than " + settings.maxTargetBytes() + " bytes.");
    }
    request.target().check();
    if (request.target().path().equals("*") && request.method() != Method.OPTIONS) {
      throw Rejection.of(Status.BAD_REQUEST, "The target '*' is for OPTIONS alone.");
    }
  }

  private Response methodNotAllowed(Match.MethodNotAllowed<?> match, Request request) {
    if (request.method() == Method.OPTIONS) {
      return new Response(
          Status.NO_CONTENT,
          Headers.of("Allow", Rejections.allow(match.allow())),
          ResponseBody.EMPTY);
    }
    throw Rejections.notAllowed(match.allow());
  }

  private Response fallback(ApiRuntime api, Request request) {
    if (request.target().path().equals("*") && request.method() == Method.OPTIONS) {
      return new Response(
          Status.NO_CONTENT,
          Headers.of("Allow", Rejections.allow(api.methods())),
          ResponseBody.EMPTY);
    }
    Response response = settings.fallback().apply(request);
    if (response == null) {
      throw Rejections.notFound();
    }
    return response;
  }
}
