package io.brrtrouter.pipeline;

import io.brrtrouter.http.Accept;
import io.brrtrouter.http.Filter;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.Selection;
import io.brrtrouter.observe.Exchange;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.parameters.Parameter;
import io.brrtrouter.parameters.ParameterDecoder;
import io.brrtrouter.security.Authenticator;
import io.brrtrouter.security.Caller;
import io.brrtrouter.security.Scheme;
import io.brrtrouter.security.SecurityGate;
import io.brrtrouter.worker.WorkerPool;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation with all it needs to answer: its decoders bound to a document version, its gate, its
 * pool and its limits. Immutable, safe for concurrent use.
 *
 * @param <I> the validated request
 * @param <O> the documented responses
 */
public final class BoundOperation<I, O> {
  private final Operation<I, O> operation;
  private final OperationInfo info;
  private final ApiDocument document;
  private final OperationSettings settings;
  private final WorkerPool pool;
  private final List<Filter> filters;
  private final SecurityGate gate;
  private final List<ParameterDecoder<?>> parameters;
  private final @Nullable ContentReader content;
  private final DocumentedResponses responses;
  private final ResponseHeaders headers;
  private final StreamGuard streams;
  private final UsualSize usual;

  /**
   * Binds an operation.
   *
   * @throws io.brrtrouter.security.MissingAuthenticatorException where a scheme it requires has no
   *     authenticator
   */
  public BoundOperation(
      Operation<I, O> operation,
      ApiDocument document,
      OperationSettings settings,
      WorkerPool pool,
      Map<String, Authenticator> authenticators,
      List<Filter> filters) {
    this.operation = operation;
    this.info = operation.info();
    this.document = document;
    this.settings = settings;
    this.pool = pool;
    this.filters = List.copyOf(filters);
    this.gate = SecurityGate.of(info.security(), document.schemes(), authenticators);
    this.parameters =
        ParameterDecoder.bindAll(
            info.parameters(),
            document.schemas(),
            Scheme.keyNames(info.security(), document.schemes()));
    this.content =
        info.content() == null ? null : new ContentReader(info.content(), document.schemas());
    this.responses = DocumentedResponses.of(document, info.pointer());
    this.headers = ResponseHeaders.of(document, info.pointer());
    this.streams = new StreamGuard(settings.maxStreams());
    this.usual = new UsualSize(settings.responseEstimate());
  }

  /** What the document says of it. */
  public OperationInfo info() {
    return info;
  }

  /** The operation as generated code binds it. */
  public Operation<I, O> operation() {
    return operation;
  }

  /** Where the schema of such a response stands in the document, or null if there is none. */
  public @Nullable String responseSchema(int status, String mediaType) {
    return responses.schema(status, mediaType);
  }

  /** The document it is of. */
  public ApiDocument document() {
    return document;
  }

  /** How it runs. */
  public OperationSettings settings() {
    return settings;
  }

  /** Where its controller runs. */
  public WorkerPool pool() {
    return pool;
  }

  /** What stands around it, the outermost first. */
  List<Filter> filters() {
    return filters;
  }

  /** Whether nothing of the application's runs before its controller. */
  boolean runsAlone() {
    return filters.isEmpty() && gate.isOpen();
  }

  @Nullable ContentReader content() {
    return content;
  }

  List<Caller> admit(Request request, ExchangeRecord exchange) {
    if (gate.isOpen()) {
      return List.of();
    }
    exchange.asked();
    List<Caller> callers = gate.admit(request, exchange::attempted);
    exchange.admitted(callers);
    return callers;
  }

  /** Refuses a request that accepts none of the media types the operation answers with. */
  void negotiate(Request request) {
    if (request.headers().first("Accept") != null
        && !info.produces().isEmpty()
        && Accept.of(request.headers()).choose(info.produces()) == null) {
      throw Rejections.notAcceptable(info.produces());
    }
  }

  /** Refuses to send success that the client does not accept; errors are told in any case. */
  private void negotiate(Request request, ResponseBuffer buffer) {
    String mediaType = buffer.mediaType();
    int status = buffer.status().code();
    List<String> offered = info.produces();
    if (mediaType == null || status >= 300 || isSettled(offered, mediaType)) {
      return;
    }
    if (offered.size() > 1) {
      buffer.varies();
    }
    if (request.headers().first("Accept") != null
        && Accept.of(request.headers()).choose(List.of(mediaType)) == null) {
      buffer.abandon();
      throw Rejections.notAcceptable(offered);
    }
  }

  /** Whether there was nothing to choose, so that what was asked before still holds. */
  private static boolean isSettled(List<String> offered, String mediaType) {
    return offered.isEmpty() || offered.size() == 1 && offered.getFirst().equals(mediaType);
  }

  I decode(RequestParts parts) {
    I input = operation.decode(parts);
    parts.decoded();
    return input;
  }

  O dispatch(I input, List<Caller> callers, RequestParts parts, PipelineSettings all) {
    return Dispatch.of(this, operation, input, callers, parts, all);
  }

  Response encode(O output, ExchangeRecord exchange, PipelineSettings all) {
    ResponseBuffer buffer = written(output, exchange);
    exchange.streaming(buffer.stream());
    negotiate(exchange.request(), buffer); // 406
    Response response = buffer.toResponse();
    check(response, buffer, exchange, all);
    return Selection.of(exchange.request(), response);
  }

  /** Header fields are of no encoder that checks, so that whoever looks at all looks at them. */
  private void check(
      Response response, ResponseBuffer buffer, ExchangeRecord exchange, PipelineSettings all) {
    String mediaType = buffer.mediaType();
    boolean hasFields = headers.concern(response.status().code());
    boolean hasContent = mediaType != null && buffer.isDoubtful();
    if (mediaType == null && !hasFields || !all.responses().concerns(hasContent || hasFields)) {
      return;
    }
    ResponseCheck check = new ResponseCheck(this, exchange, all);
    try {
      if (hasFields) {
        check.fields(headers, response);
      }
      if (mediaType != null && (hasContent || all.responses().isSample())) {
        check.content(responses, mediaType, response);
      }
    } catch (Rejection rejection) {
      buffer.abandon();
      throw rejection;
    }
  }

  private ResponseBuffer written(O output, ExchangeRecord exchange) {
    ResponseBuffer buffer = new ResponseBuffer(exchange.request(), usual, streams);
    try {
      operation.encode(output, buffer);
      return buffer;
    } catch (Throwable failure) {
      exchange.outcome(Exchange.Outcome.REFUSED); // no place for its stream
      if (!buffer.abandon()) {
        operation.encode(output, DroppedResponse.INSTANCE);
      }
      throw failure;
    }
  }

  /** The decoder of a parameter that {@link #info} lists. */
  @SuppressWarnings("unchecked") // a decoder is bound to the parameter it was made of
  <T> ParameterDecoder<T> decoder(Parameter<T> parameter) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).parameter() == parameter) {
        return (ParameterDecoder<T>) parameters.get(i);
      }
    }
    throw new IllegalArgumentException(
        "operation " + info.id() + " does not list its parameter " + parameter.name());
  }
}
