package io.brrtrouter.pipeline;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.openapi.Pointers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where the schemas of an operation's responses stand in the document. Immutable. */
final class DocumentedResponses {
  /** The schema's pointer or null, by status key and media type as the document wrote them. */
  private final Map<String, Map<String, @Nullable String>> schemas;

  private DocumentedResponses(Map<String, Map<String, @Nullable String>> schemas) {
    this.schemas = schemas;
  }

  static DocumentedResponses of(ApiDocument document, String operationPointer) {
    Map<String, Map<String, @Nullable String>> schemas = new HashMap<>();
    String responses = operationPointer + "/responses";
    for (String status : document.tree().at(responses).propertyNames()) {
      String pointer = document.follow(responses + "/" + Pointers.escape(status));
      if (pointer != null) {
        schemas.put(status, content(document, pointer + "/content"));
      }
    }
    return new DocumentedResponses(schemas);
  }

  private static Map<String, @Nullable String> content(ApiDocument document, String pointer) {
    Map<String, @Nullable String> byMediaType = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : document.tree().at(pointer).properties()) {
      boolean asks = entry.getValue().has("schema");
      byMediaType.put(
          entry.getKey(),
          asks ? pointer + "/" + Pointers.escape(entry.getKey()) + "/schema" : null);
    }
    return byMediaType;
  }

  /** The pointer of the schema of a response, or null if the document says none. */
  @Nullable String schema(int status, String mediaType) {
    Map<String, @Nullable String> content = schemas.get(Integer.toString(status));
    if (content == null) {
      content = schemas.get(status / 100 + "XX");
    }
    if (content == null) {
      content = schemas.get("default");
    }
    if (content == null) {
      return null;
    }
    return content.containsKey(mediaType)
        ? content.get(mediaType)
        : ofMostSpecific(content, mediaType);
  }

  /** The schema of the narrowest range, as for the content of requests. */
  private static @Nullable String ofMostSpecific(
      Map<String, @Nullable String> content, String mediaType) {
    MediaType type = MediaType.parse(mediaType);
    MediaType best = null;
    String schema = null;
    for (Map.Entry<String, @Nullable String> entry : content.entrySet()) {
      MediaType range = MediaType.parse(entry.getKey());
      if (type != null && range != null && range.includes(type) && isNarrower(range, best)) {
        best = range;
        schema = entry.getValue();
      }
    }
    return schema;
  }

  private static boolean isNarrower(MediaType range, @Nullable MediaType than) {
    return than == null || (than.isRange() && than.includes(range));
  }
}
