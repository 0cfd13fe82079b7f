package io.brrtrouter.pipeline;

import io.brrtrouter.http.Cookies;
import io.brrtrouter.http.Headers;
import io.brrtrouter.http.QueryParameters;
import io.brrtrouter.json.Pointers;
import io.brrtrouter.json.Values;
import io.brrtrouter.openapi.Style;
import io.brrtrouter.parameters.Parameter;
import io.brrtrouter.parameters.ParameterBuilder;
import io.brrtrouter.parameters.ParameterDecoder;
import io.brrtrouter.parameters.RawParameters;
import io.brrtrouter.validation.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Holds the header fields of an operation's responses against the document (OAS 3.1, 4.8.21): each
 * is read as a client reads it, by what reads parameters of requests. Immutable.
 */
final class ResponseHeaders {
  private static final Set<String> CONTAINERS = Set.of("array", "object");

  private final List<OfStatus> statuses;

  /**
   * The fields of a response.
   *
   * @param key its status as the document has it: {@code 200}, {@code 2XX} or {@code default}
   * @param fields those that can be held against something
   */
  private record OfStatus(String key, List<ParameterDecoder<JsonNode>> fields) {

    boolean isFor(int status) {
      int first = key.charAt(0) - '0';
      return key.length() == 3
          && first == status / 100
          && (key.charAt(1) == 'X'
              || first * 100 + (key.charAt(1) - '0') * 10 + key.charAt(2) - '0' == status);
    }
  }

  private ResponseHeaders(List<OfStatus> statuses) {
    this.statuses = statuses;
  }

  static ResponseHeaders of(ApiDocument document, String operationPointer) {
    String responses = operationPointer + "/responses";
    List<String> keys = List.copyOf(document.tree().at(responses).propertyNames());
    List<OfStatus> statuses = new ArrayList<>();
    // The most specific one decides: a status, a range, the rest.
    Stream.of("\\d{3}", "\\dXX", "default")
        .flatMap(form -> keys.stream().filter(key -> key.matches(form)))
        .forEach(key -> {
          String pointer = document.follow(responses + "/" + Pointers.escape(key));
          statuses.add(new OfStatus(key, pointer == null ? List.of() : fields(document, pointer)));
        });
    boolean none = statuses.stream().allMatch(status -> status.fields().isEmpty());
    return new ResponseHeaders(none ? List.of() : List.copyOf(statuses));
  }

  private static List<ParameterDecoder<JsonNode>> fields(ApiDocument document, String response) {
    List<ParameterDecoder<JsonNode>> fields = new ArrayList<>();
    for (String name : document.tree().at(response + "/headers").propertyNames()) {
      String pointer = document.follow(response + "/headers/" + Pointers.escape(name));
      Parameter<JsonNode> field = pointer == null ? null : field(document, name, pointer);
      if (field != null) {
        fields.add(ParameterDecoder.bind(field, document.schemas()));
      }
    }
    return List.copyOf(fields);
  }

  /** A field as a parameter; null where no form of it is defined that could be read. */
  private static @Nullable Parameter<JsonNode> field(
      ApiDocument document, String name, String pointer) {
    JsonNode header = document.tree().at(pointer);
    ParameterBuilder field = Parameter.header(name);
    if (header.path("required").asBoolean(false)) {
      field.required();
    }
    JsonNode content = header.path("content");
    if (content.isObject() && !content.isEmpty()) {
      String type = content.propertyNames().iterator().next();
      boolean asks = content.path(type).has("schema");
      return asks
          ? field
              .content(type)
              .schema(pointer + "/content/" + Pointers.escape(type) + "/schema")
              .as(Values::tree)
          : null;
    }
    String schema = pointer + "/schema";
    boolean isCookie = name.equalsIgnoreCase("Set-Cookie"); // its lines are no list (RFC 6265, 3)
    return isCookie || !header.has("schema") || isNested(document, schema)
        ? null
        : field
            .style(Style.SIMPLE, header.path("explode").asBoolean(false))
            .schema(schema)
            .as(Values::tree);
  }

  /** Whether there are lists in lists: style simple has no form for these. */
  private static boolean isNested(ApiDocument document, String pointer) {
    String at = document.follow(pointer);
    JsonNode schema = at == null ? null : document.tree().at(at);
    if (schema == null) {
      return false;
    }
    return isContainer(document, at + "/items")
        || isContainer(document, at + "/additionalProperties")
        || schema.path("properties").propertyNames().stream()
            .anyMatch(name -> isContainer(document, at + "/properties/" + Pointers.escape(name)));
  }

  private static boolean isContainer(ApiDocument document, String pointer) {
    String at = document.follow(pointer);
    JsonNode schema = at == null ? null : document.tree().at(at);
    return schema != null
        && (CONTAINERS.contains(schema.path("type").asString(""))
            || schema.has("items")
            || schema.has("properties"));
  }

  /** Whether the document describes fields of such a response. */
  boolean concern(int status) {
    return !fields(status).isEmpty();
  }

  /** Looks at the fields of a response. */
  void check(int status, Headers headers, Violations out) {
    RawParameters raw = new OfResponse(headers);
    for (ParameterDecoder<JsonNode> field : fields(status)) {
      field.decode(raw, out);
    }
  }

  private List<ParameterDecoder<JsonNode>> fields(int status) {
    for (OfStatus each : statuses) {
      if (each.isFor(status) || each.key().equals("default")) {
        return each.fields();
      }
    }
    return List.of();
  }

  /** A response has nothing but header fields. */
  private record OfResponse(Headers headers) implements RawParameters {

    @Override
    public @Nullable String path(String name) {
      return null;
    }

    @Override
    public QueryParameters query() {
      return QueryParameters.parse(null);
    }

    @Override
    public Cookies cookies() {
      return Cookies.parse(Headers.empty());
    }
  }
}
