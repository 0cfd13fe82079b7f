package io.brrtrouter.codegen.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.brrtrouter.openapi.MediaTypeObject;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.ParameterLocation;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Method and path of every operation, with its parameters and media types. */
final class OperationSummaries {
  private static final String BEHIND_PARAMETERS = " | ";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final Set<String> NO_PARAMETERS =
      Set.of("accept", "content-type", "authorization");

  /** As swagger-parser read it, as a tree: its references are JSON pointers into that. */
  private final JsonNode theirs;

  private final SortedMap<String, String> all = new TreeMap<>();

  private OperationSummaries(JsonNode theirs) {
    this.theirs = theirs;
  }

  /** As we read it. */
  static SortedMap<String, String> of(OpenApi document) {
    SortedMap<String, String> all = new TreeMap<>();
    for (OperationObject operation : document.operations()) {
      Set<String> parameters = new TreeSet<>();
      operation
          .parameters()
          .forEach(p -> add(parameters, operation.path(), p.name(), p.in().name()));
      Set<String> request = new TreeSet<>();
      if (operation.requestBody() != null) {
        operation.requestBody().content().forEach(media -> request.add(media.range()));
      }
      Set<String> responses = new TreeSet<>();
      operation
          .responses()
          .forEach(response -> {
            for (MediaTypeObject media : response.content()) {
              responses.add(response.status() + " " + media.range());
            }
          });
      all.put(
          operation.method() + " " + operation.path(),
          parameters + BEHIND_PARAMETERS + request + " " + responses);
    }
    return all;
  }

  /** As swagger-parser reads it, its references followed. */
  static SortedMap<String, String> of(OpenAPI document) {
    OperationSummaries summaries =
        new OperationSummaries(Json.mapper().<JsonNode>valueToTree(document));
    summaries.theirs.path("paths").properties().forEach(summaries::addAll);
    return summaries.all;
  }

  /** These summaries without what they say of parameters. */
  static SortedMap<String, String> withoutParameters(SortedMap<String, String> summaries) {
    SortedMap<String, String> less = new TreeMap<>(summaries);
    less.replaceAll((key, text) -> text.substring(text.indexOf(BEHIND_PARAMETERS)));
    return less;
  }

  private void addAll(Map.Entry<String, JsonNode> path) {
    JsonNode item = resolved(path.getValue());
    for (Map.Entry<String, JsonNode> member : item.properties()) {
      if (METHODS.contains(member.getKey())) {
        String method = member.getKey().toUpperCase(Locale.ROOT);
        all.put(method + " " + path.getKey(), summary(path.getKey(), item, member.getValue()));
      }
    }
  }

  private String summary(String path, JsonNode item, JsonNode operation) {
    Set<String> parameters = new TreeSet<>();
    for (JsonNode owner : new JsonNode[] {item, operation}) {
      for (JsonNode given : owner.path("parameters")) {
        JsonNode parameter = resolved(given);
        add(parameters, path, parameter.path("name").asText(), parameter.path("in").asText());
      }
    }
    Set<String> request = new TreeSet<>();
    resolved(operation.path("requestBody"))
        .path("content")
        .fieldNames()
        .forEachRemaining(request::add);
    Set<String> responses = new TreeSet<>();
    for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
      JsonNode content = resolved(response.getValue()).path("content");
      content
          .fieldNames()
          .forEachRemaining(range -> responses.add(response.getKey() + " " + range));
    }
    return parameters + BEHIND_PARAMETERS + request + " " + responses;
  }

  /**
   * Left out on both sides: header fields that OAS 3.1, 4.8.12.1 has ignored as parameters, and
   * path parameters of no path, which can have no value.
   */
  private static void add(Set<String> parameters, String path, String name, String in) {
    String location = in.toUpperCase(Locale.ROOT);
    boolean ignored =
        switch (location) {
          case "HEADER" -> NO_PARAMETERS.contains(name.toLowerCase(Locale.ROOT));
          case "PATH" -> !path.contains("{" + name + "}");
          default -> false;
        };
    if (!ignored) {
      parameters.add(ParameterLocation.valueOf(location) + " " + name);
    }
  }

  /** What references lead to, however many there are one behind the other. */
  private JsonNode resolved(JsonNode given) {
    JsonNode at = given;
    for (int steps = 0; at.has("$ref"); steps++) {
      String reference = at.path("$ref").asText();
      String pointer = URI.create(reference).getFragment(); // decoded, RFC 6901, 6
      at = reference.startsWith("#") && steps < 20 ? theirs.at(pointer) : at;
      if (at.isMissingNode() || steps >= 20) {
        throw new IllegalArgumentException("swagger-parser leaves the reference " + reference);
      }
    }
    return at;
  }
}
