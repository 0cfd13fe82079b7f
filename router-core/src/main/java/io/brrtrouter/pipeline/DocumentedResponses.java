package io.brrtrouter.pipeline;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.json.Pointers;
import java.util.Comparator;
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
    return content == null ? null : schema(content, mediaType);
  }

  /** By the media type itself, or by the most specific range that covers it. */
  private static @Nullable String schema(Map<String, String> content, String mediaType) {
    String exact = content.get(mediaType);
    MediaType type = exact == null ? MediaType.parse(mediaType) : null;
    if (type == null) {
      return exact;
    }
    return content.entrySet().stream()
        .filter(entry -> covers(MediaType.parse(entry.getKey()), type))
        .max(Comparator.comparingInt(entry -> specificity(entry.getKey())))
        .map(Map.Entry::getValue)
        .orElse(null);
  }

  private static boolean covers(@Nullable MediaType range, MediaType type) {
    return range != null && range.includes(type);
  }

  private static int specificity(String range) {
    MediaType parsed = MediaType.parse(range);
    return parsed == null ? -1 : parsed.specificity();
  }
}
