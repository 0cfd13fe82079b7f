package io.brrtrouter.parameters;

import io.brrtrouter.json.FileNode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * Strings that stand for files while a form is validated: empty ones, unless the schema looks at
 * the content; then a character for each byte, so that lengths count bytes (OAS 3.1, 4.8.24.5).
 */
final class Placeholders {
  private Placeholders() {}

  /** The member with strings for its files; itself if it has none. */
  static JsonNode in(JsonNode member, @Nullable Shape shape) {
    if (member instanceof FileNode file) {
      return of(file, shape);
    }
    if (!(member instanceof ArrayNode array) || !(array.get(0) instanceof FileNode)) {
      return member;
    }
    ArrayNode strings = JsonNodeFactory.instance.arrayNode(array.size());
    for (int i = 0; i < array.size(); i++) {
      strings.add(in(array.get(i), shape == null ? null : shape.item(i)));
    }
    return strings;
  }

  private static JsonNode of(FileNode file, @Nullable Shape shape) {
    return shape != null && shape.content.measured()
        ? StringNode.valueOf(new String(file.binaryValue(), StandardCharsets.ISO_8859_1))
        : StringNode.valueOf("");
  }
}
