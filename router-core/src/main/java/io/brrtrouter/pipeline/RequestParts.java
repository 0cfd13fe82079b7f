package io.brrtrouter.pipeline;

import io.brrtrouter.http.Cookies;
import io.brrtrouter.http.Deprecation;
import io.brrtrouter.http.Headers;
import io.brrtrouter.http.QueryParameters;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.operation.Content;
import io.brrtrouter.operation.RequestReader;
import io.brrtrouter.parameters.Parameter;
import io.brrtrouter.parameters.ParameterDecoder;
import io.brrtrouter.parameters.RawParameters;
import io.brrtrouter.routing.Found;
import io.brrtrouter.validation.Violations;
import io.brrtrouter.worker.WorkerPool;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one request as its operation reads them; query and cookies are split when first
 * asked for. Holds the request's content until it is closed.
 */
final class RequestParts implements RequestReader, RawParameters, AutoCloseable {
  private final BoundOperation<?, ?> operation;
  private final Found<?> found;
  private final ExchangeRecord exchange;
  private final Request request;
  private final PipelineSettings settings;
  private final Violations violations;
  private @Nullable QueryParameters query;
  private @Nullable Cookies cookies;
  private @Nullable BodyContent body;
  private @Nullable Deprecation deprecation;

  RequestParts(
      BoundOperation<?, ?> operation,
      Found<?> found,
      ExchangeRecord exchange,
      Request request,
      PipelineSettings settings) {
    this.operation = operation;
    this.found = found;
    this.exchange = exchange;
    this.request = request;
    this.settings = settings;
    this.deprecation = operation.info().deprecation();
    this.violations = new Violations(settings.maxViolations());
  }

  @Override
  public <T> @Nullable T value(Parameter<T> parameter) {
    ParameterDecoder<T> decoder = operation.decoder(parameter);
    if (deprecation == null && parameter.deprecation() != null && decoder.isSent(this)) {
      deprecation = parameter.deprecation();
    }
    return decoder.decode(this, violations);
  }

  @Override
  public <T> @Nullable T body(Content<T> content) {
    BodyContent read = new BodyContent(operation, request, settings);
    body = read;
    return read.decode(content, violations);
  }

  @Override
  public void check() {
    if (!violations.isEmpty()) {
      exchange.violated(violations.list());
      throw new Rejection(violations.toProblem());
    }
  }

  /** The response; it says if the operation, or a parameter that was sent, is deprecated. */
  Response told(Response response) {
    return deprecation == null ? response : deprecation.tell(response);
  }

  void decoded() {
    exchange.decoded();
  }

  /** Moves a streamed body from the transport to the worker until either has enough. */
  void pump(WorkerPool.Pending<?> pending, @Nullable Duration limit) {
    if (body != null) {
      body.pump(pending, limit);
    }
  }

  /** Nobody reads the streamed body any more; safe from any thread. */
  void endPipe() {
    if (body != null) {
      body.endPipe();
    }
  }

  /** Why a streamed body broke off, if the transport or its limit broke it. */
  @Nullable Rejection pipeRefusal() {
    return body == null ? null : body.refusal();
  }

  Request request() {
    return request;
  }

  ExchangeRecord exchange() {
    return exchange;
  }

  @Override
  public @Nullable String path(String name) {
    return found.capture(name);
  }

  @Override
  public QueryParameters query() {
    QueryParameters split = query;
    if (split == null) {
      split = QueryParameters.parse(request.target().query());
      query = split;
    }
    return split;
  }

  @Override
  public Headers headers() {
    return request.headers();
  }

  @Override
  public Cookies cookies() {
    Cookies split = cookies;
    if (split == null) {
      split = Cookies.parse(request.headers());
      cookies = split;
    }
    return split;
  }

  @Override
  public void close() {
    if (body != null) {
      exchange.requestBytes(body.bytes());
      exchange.fellBack(body.fellBack());
      body.close();
    }
  }
}
