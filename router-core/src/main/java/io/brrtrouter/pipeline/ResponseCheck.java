package io.brrtrouter.pipeline;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.MalformedJsonException;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.validation.Violation.Location;
import io.brrtrouter.validation.Violations;
import tools.jackson.databind.JsonNode;

/** Holds a response against the document. */
final class ResponseCheck {
  /** The limits on what clients send are not for what the service itself has made. */
  private static final JsonTrees TREES =
      new JsonTrees(new JsonLimits(JsonLimits.DEEPEST, 100_000, 100_000, Integer.MAX_VALUE));

  private final BoundOperation<?, ?> operation;
  private final ExchangeRecord exchange;
  private final PipelineSettings settings;

  ResponseCheck(
      BoundOperation<?, ?> operation, ExchangeRecord exchange, PipelineSettings settings) {
    this.operation = operation;
    this.exchange = exchange;
    this.settings = settings;
  }

  /**
   * Looks at the header fields of a response.
   *
   * @throws Rejection 500 where one is wrong and the mode is to enforce
   */
  void fields(ResponseHeaders headers, Response response) {
    Violations found = new Violations(settings.maxViolations());
    try {
      headers.check(response.status().code(), response.headers(), found);
    } catch (IllegalArgumentException e) { // the schema is at fault, not the response
      unchecked(e);
    }
    if (!found.isEmpty()) {
      wrong(found);
    }
  }

  /**
   * Looks at the JSON content of a response.
   *
   * @throws Rejection 500 where it is wrong and the mode is to enforce
   */
  void content(DocumentedResponses responses, String mediaType, Response response) {
    MediaType type = MediaType.parse(mediaType);
    String schema = responses.schema(response.status().code(), mediaType);
    if (schema == null
        || type == null
        || !type.isJson()
        || !(response.body() instanceof ResponseBody.Bytes bytes)) {
      return;
    }
    Violations found = new Violations(settings.maxViolations());
    try {
      JsonNode tree = TREES.parse(bytes.array(), 0, bytes.size());
      operation
          .document()
          .schemas()
          .at(schema)
          .validate(tree, Location.BODY, "", Direction.RESPONSE, found);
    } catch (MalformedJsonException e) {
      found.add(e.violation(Location.BODY, ""));
    } catch (IllegalArgumentException e) { // the schema is at fault, not the response
      unchecked(e);
    }
    if (!found.isEmpty()) {
      wrong(found);
    }
  }

  private void wrong(Violations found) {
    PipelineLog.wrongResponse(operation.info(), exchange.request(), found.list());
    exchange.wrongResponse();
    if (settings.responses().mode() == ResponseValidation.Mode.ENFORCE) {
      exchange.failed(new WrongResponseException(operation.info().id(), found.list()));
      throw new Rejection(Answers.serverError());
    }
  }

  private void unchecked(IllegalArgumentException cause) {
    PipelineLog.responseUnchecked(operation.info(), exchange.request(), cause);
    if (settings.responses().mode() == ResponseValidation.Mode.ENFORCE) {
      exchange.failed(cause);
      throw new Rejection(Answers.serverError());
    }
  }
}
