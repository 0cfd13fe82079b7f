package io.brrtrouter.parameters;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.MalformedJsonException;
import io.brrtrouter.json.SchemaValidators;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Reads a parameter whose text is a document of some media type (OAS 3.1, 4.8.12.2.2): JSON is
 * parsed, any other text is typed as a scalar.
 */
final class ContentReading implements Reading {
  private final ParameterStyle style;
  private final boolean json;
  private final Shape shape;
  private final Typing typing;
  private final JsonTrees trees;

  ContentReading(ParameterStyle style, String contentType, Shape shape, SchemaValidators schemas) {
    MediaType type = MediaType.parse(contentType);
    this.style = style;
    this.json = type != null && type.isJson();
    this.shape = shape;
    this.typing = new Typing(schemas);
    this.trees = schemas.trees();
  }

  /**
   * The tree that this text writes.
   *
   * @throws MalformedJsonException if it writes none
   */
  static JsonNode json(String text, JsonTrees trees) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return trees.parse(bytes, 0, bytes.length);
  }

  @Override
  public @Nullable JsonNode read(RawParameters raw) {
    String text = style.primitive(raw);
    if (text == null) {
      return null;
    }
    return json ? json(text, trees) : typing.type(StringNode.valueOf(text), shape);
  }
}
