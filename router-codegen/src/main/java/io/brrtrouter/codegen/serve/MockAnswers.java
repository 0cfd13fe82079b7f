package io.brrtrouter.codegen.serve;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.openapi.MediaTypeObject;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.ParameterObject;
import io.brrtrouter.openapi.Pointers;
import io.brrtrouter.openapi.ResponseObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The answer of an operation by its document's examples, or by values of its schemas. */
final class MockAnswers {
  private final OpenApi api;
  private final SchemaValidators schemas;
  private final SchemaSamples samples;

  MockAnswers(OpenApi api, SchemaValidators schemas) {
    this.api = api;
    this.schemas = schemas;
    this.samples = new SchemaSamples(api.bundle(), false);
  }

  /**
   * A made-up answer.
   *
   * @param status its status
   * @param headers its documented header fields
   * @param mediaType the type of its content, or null if it has none
   * @param content its content
   */
  record Answer(
      int status, Map<String, String> headers, @Nullable String mediaType, JsonNode content) {}

  /** The answer of the first response of success, or of the first there is. */
  Answer of(OperationObject operation) {
    ResponseObject response = best(operation.responses());
    if (response == null) {
      return new Answer(204, Map.of(), null, api.bundle());
    }
    int status = status(response.status());
    Map<String, String> headers = headers(response);
    MediaTypeObject media = json(response.content());
    if (media == null || status == 204 || status == 304) {
      return new Answer(status, headers, null, api.bundle());
    }
    return new Answer(status, headers, concrete(media.range()), value(media));
  }

  private static @Nullable ResponseObject best(List<ResponseObject> responses) {
    for (ResponseObject response : responses) {
      if (response.status().startsWith("2")) {
        return response;
      }
    }
    for (ResponseObject response : responses) {
      if (!response.status().startsWith("1")) { // those announce an answer, and are none
        return response;
      }
    }
    return null;
  }

  private static int status(String key) {
    return switch (key) {
      case "default" -> 200;
      default -> Integer.parseInt(key.replace('X', '0').replace('x', '0'));
    };
  }

  private Map<String, String> headers(ResponseObject response) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (ParameterObject header : response.headers()) {
      JsonNode value = samples.of(header.schema().node().json());
      if (value.isValueNode() && !value.isNull()) {
        headers.put(header.name(), value.asString());
      }
    }
    return headers;
  }

  private static @Nullable MediaTypeObject json(List<MediaTypeObject> content) {
    for (MediaTypeObject media : content) {
      MediaType type = MediaType.parse(media.range());
      if (type != null && type.isJson()) {
        return media;
      }
    }
    return content.isEmpty() ? null : content.get(0);
  }

  private static String concrete(String range) {
    return range.contains("*") ? "application/json" : range;
  }

  /** The document's example where it obeys its schema, otherwise a value made of the schema. */
  private JsonNode value(MediaTypeObject media) {
    JsonNode example = example(media);
    if (media.schema() == null) {
      return example == null ? samples.of(api.bundle().path("")) : example;
    }
    String pointer = media.schema().pointer();
    if (example != null && schemas.at(pointer).accepts(example)) {
      return example;
    }
    JsonNode made = samples.of(media.schema().node().json());
    return example != null && !schemas.at(pointer).accepts(made) ? example : made;
  }

  private @Nullable JsonNode example(MediaTypeObject media) {
    JsonNode node = media.node().json();
    if (node.has("example")) {
      return node.get("example");
    }
    for (JsonNode candidate : node.path("examples")) {
      JsonNode example = candidate;
      String ref = candidate.path("$ref").asString("");
      if (ref.startsWith("#/")) {
        example = api.bundle().at(Pointers.fromFragment(ref));
      }
      if (example.has("value")) {
        return example.get("value");
      }
    }
    return null;
  }
}
