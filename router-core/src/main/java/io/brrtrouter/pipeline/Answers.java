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
import java.util.function.Supplier;

/**
 * Makes the pipeline total: what is thrown becomes a problem, and every exchange is told to the
 * listener once, streamed ones when their content has been written.
 */
final class Answers {
  private final PipelineSettings settings;

  Answers(PipelineSettings settings) {
    this.settings = settings;
  }

  /** The answer of {@code step}, or the problem it was rejected with. Errors pass through. */
  Response orProblem(ExchangeRecord exchange, Supplier<Response> step) {
    try {
      return step.get();
    } catch (Rejection rejection) {
      return rejected(exchange, rejection);
    }
  }

  /** The answer of {@code step}, whatever it throws; the exchange ends here. */
  Response finish(ExchangeRecord exchange, Supplier<Response> step) {
    Response response;
    try {
      response = step.get();
    } catch (Rejection rejection) {
      response = rejected(exchange, rejection);
    } catch (Throwable failure) { // filters, authenticators and decoders too are not ours
      PipelineLog.pipelineFailed(exchange.request(), failure);
      exchange.failed(failure);
      response = problem(exchange.request(), serverError(), Headers.empty());
    }
    exchange.answered(response);
    if (response.body() instanceof ResponseBody.Stream stream) {
      return response.withBody(new Told(stream, exchange));
    }
    tell(exchange);
    return response;
  }

  private Response rejected(ExchangeRecord exchange, Rejection rejection) {
    exchange.rejected(rejection.problem().status());
    return problem(exchange.request(), rejection.problem(), rejection.headers());
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
    } catch (RuntimeException e) { // a listener must not throw; one that does costs no answer
      PipelineLog.listenerFailed(e);
    }
  }

  /** A stream whose end is the end of its exchange. */
  private final class Told implements ResponseBody.Stream {
    private final ResponseBody.Stream stream;
    private final ExchangeRecord exchange;

    Told(ResponseBody.Stream stream, ExchangeRecord exchange) {
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
      try {
        stream.write(counted);
        complete = true;
      } finally {
        exchange.streamed(counted.count(), !complete);
        tell(exchange);
      }
    }

    @Override
    public void end() {
      stream.end();
    }

    @Override
    public void abandon() {
      stream.abandon();
      boolean lost = exchange.request().method() != Method.HEAD;
      exchange.streamed(0, lost && exchange.outcome() == Outcome.ANSWERED);
      tell(exchange);
    }
  }
}
