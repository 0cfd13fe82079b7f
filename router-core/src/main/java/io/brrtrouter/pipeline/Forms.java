package io.brrtrouter.pipeline;

import io.brrtrouter.http.Request;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.validation.Violations;
import tools.jackson.databind.JsonNode;

/** Placeholder until the parameters package reads forms. */
final class Forms {
  private Forms() {}

  static JsonNode urlEncoded(
      byte[] read,
      SchemaValidators schemas,
      String schema,
      PipelineSettings settings,
      Violations violations) {
    throw new UnsupportedOperationException(schema);
  }

  static JsonNode multipart(
      byte[] read,
      Request request,
      SchemaValidators schemas,
      String schema,
      Violations violations) {
    throw new UnsupportedOperationException(schema);
  }
}
