package io.brrtrouter.parameters;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.openapi.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * How one member of a form is encoded (OAS 3.1, 4.8.15).
 *
 * @param style its style, or null where it is not sent in one
 * @param explode whether the style explodes
 * @param contentTypes the media types it may have; empty where nothing is said
 */
record Encoding(@Nullable Style style, boolean explode, List<MediaType> contentTypes) {
  /** Nothing is said. */
  static final Encoding DEFAULT = new Encoding(null, false, List.of());

  private static final Map<String, Style> STYLES =
      Map.of(
          "form", Style.FORM,
          "spaceDelimited", Style.SPACE_DELIMITED,
          "pipeDelimited", Style.PIPE_DELIMITED,
          "deepObject", Style.DEEP_OBJECT);

  /** The {@code encoding} beside the schema of a media type; missing where there is none. */
  static JsonNode beside(String schema, SchemaValidators schemas) {
    String[] tokens = schema.split("/", -1);
    boolean ofMediaType =
        schema.endsWith("/schema")
            && tokens.length > 3
            && tokens[tokens.length - 3].equals("content");
    return ofMediaType
        ? schemas.schema(schema.substring(0, schema.length() - 6) + "encoding")
        : MissingNode.getInstance();
  }

  /** What {@code encoding} says of this member. */
  static Encoding of(JsonNode encoding, String member) {
    JsonNode said = encoding.path(member);
    if (!said.isObject()) {
      return DEFAULT;
    }
    boolean styled = said.has("style") || said.has("explode") || said.has("allowReserved");
    Style style =
        styled ? STYLES.getOrDefault(said.path("style").asString("form"), Style.FORM) : null;
    return new Encoding(
        style, said.path("explode").asBoolean(style == Style.FORM), contentTypes(said));
  }

  /** Whether it is sent as JSON. */
  boolean isJson() {
    return !contentTypes.isEmpty() && contentTypes.getFirst().isJson();
  }

  /** Whether a part may have this media type. */
  boolean admits(MediaType type) {
    return contentTypes.isEmpty() || contentTypes.stream().anyMatch(range -> range.includes(type));
  }

  private static List<MediaType> contentTypes(JsonNode said) {
    List<MediaType> types = new ArrayList<>();
    for (String range : said.path("contentType").asString("").split(",")) {
      MediaType type = MediaType.parse(range.strip());
      if (type != null) {
        types.add(type);
      }
    }
    return types;
  }
}
