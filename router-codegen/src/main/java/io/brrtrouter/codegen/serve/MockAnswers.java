package io.brrtrouter.codegen.serve;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.json.Pointers;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.openapi.MediaTypeObject;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.ParameterObject;
import io.brrtrouter.openapi.ResponseObject;
import io.brrtrouter.parameters.ParameterEncoder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
   * @param contents its content in each media type, JSON before others; empty if it has none
   */
  record Answer(int status, Map<String, String> headers, Map<String, JsonNode> contents) {
    /** Its content in this media type. */
    JsonNode content(String mediaType) {
      return Objects.requireNonNull(contents.get(mediaType), mediaType);
    }
  }

  /** The answer of the first response of success, or of the first there is. */
  Answer of(OperationObject operation) {
    ResponseObject response = best(operation.responses());
    if (response == null) {
      return new Answer(204, Map.of(), Map.of());
    }
    int status = status(response.status());
    Map<String, String> headers = headers(response);
    if (status == 204 || status == 304) {
      return new Answer(status, headers, Map.of());
    }
    Map<String, JsonNode> contents = new LinkedHashMap<>();
    response.content().stream()
        .sorted(Comparator.comparing(media -> !isJson(media)))
        .forEach(media -> contents.put(concrete(media.range()), value(media)));
    return new Answer(status, headers, contents);
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
      if (!value.isNull()) {
        boolean json = header.contentType() != null && !value.isString();
        headers.put(
            header.name(),
            json ? value.toString() : ParameterEncoder.header(value, header.explode()));
      }
    }
    return headers;
  }

  private static boolean isJson(MediaTypeObject media) {
    MediaType type = MediaType.parse(media.range());
    return type != null && type.isJson();
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
