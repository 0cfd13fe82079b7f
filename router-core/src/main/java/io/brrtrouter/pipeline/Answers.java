package io.brrtrouter.pipeline;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Method;
import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Status;
import io.brrtrouter.observe.Exchange.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * Makes the pipeline total: what is thrown becomes a problem, and every exchange is told to the
 * listener once, streamed ones when their content has been written.
 */
final class Answers {
  private final PipelineSettings settings;

  Answers(PipelineSettings settings) {
    this.settings = settings;
  }

  /** The exchange ends with this response, or when its stream has been written. */
  Response finish(ExchangeRecord exchange, Response response) {
    exchange.answered(response);
    if (response.body() instanceof ResponseBody.Stream stream) {
      return response.withBody(new ReportingStream(stream, exchange));
    }
    exchange.releaseStream(); // a filter has answered something else
    tell(exchange);
    return response;
  }

  /** The answer to whatever was thrown. */
  Response failed(ExchangeRecord exchange, Throwable failure) {
    if (failure instanceof Rejection rejection) {
      return rejected(exchange, rejection);
    }
    PipelineLog.pipelineFailed(exchange.request(), failure);
    exchange.broken(failure);
    return problem(exchange.request(), serverError(), Headers.empty());
  }

  /** The problem of a rejection; one that says "not now" says when to come again. */
  Response rejected(ExchangeRecord exchange, Rejection rejection) {
    int status = rejection.problem().status().code();
    Headers headers = rejection.headers();
    boolean busy = status == 429 || status == 503;
    return problem(
        exchange.request(),
        rejection.problem(),
        busy && headers.first("Retry-After") == null ? headers.with("Retry-After", "1") : headers);
  }

  static Problem serverError() {
    return Problem.of(Status.INTERNAL_SERVER_ERROR)
        .withDetail("The service could not answer this request.");
  }

  private Response problem(Request request, Problem problem, Headers headers) {
    Problem told = problem.with("request_id", request.id());
    String base = settings.problemTypes();
    if (base != null && told.type().equals("about:blank")) {
      told = told.withType(base + ProblemTypes.slug(told.status()), told.title());
    }
    Response response = told.toResponse();
    Headers fields = headers.with("Content-Type", Problem.MEDIA_TYPE);
    return response.withHeaders(fields);
  }

  private void tell(ExchangeRecord exchange) {
    try {
      settings.listener().completed(exchange);
    } catch (Throwable e) { // a listener must not throw; one that does costs no answer
      PipelineLog.listenerFailed(e);
    }
  }

  /** A stream whose end is the end of its exchange. */
  private final class ReportingStream implements ResponseBody.Stream {
    private final ResponseBody.Stream stream;
    private final ExchangeRecord exchange;

    ReportingStream(ResponseBody.Stream stream, ExchangeRecord exchange) {
      this.stream = stream;
      this.exchange = exchange;
    }

    @Override
    public long length() {
      return stream.length();
    }

    @Override
    public void write(OutputStream out) throws IOException {
      CountingOutput counted = new CountingOutput(out);
      boolean complete = false;
      Map<String, String> before = LogContext.enter(exchange.request());
      try {
        stream.write(counted);
        complete = true;
      } finally {
        exchange.releaseStream();
        exchange.streamed(counted.count(), !complete);
        tell(exchange);
        LogContext.leave(before);
      }
    }

    @Override
    public void end() {
      stream.end();
    }

    @Override
    public void abandon() {
      try {
        stream.abandon();
      } finally {
        exchange.releaseStream();
        boolean lost = exchange.request().method() != Method.HEAD;
        exchange.streamed(0, lost && exchange.outcome() == Outcome.ANSWERED);
        tell(exchange);
      }
    }
  }
}
