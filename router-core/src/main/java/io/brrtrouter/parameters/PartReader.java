package io.brrtrouter.parameters;

import io.brrtrouter.http.FilePart;
import io.brrtrouter.http.MediaType;
import io.brrtrouter.json.FileNode;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.MalformedJsonException;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.openapi.Pointers;
import io.brrtrouter.validation.Violation.Location;
import io.brrtrouter.validation.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** Makes nodes of the parts of one field: files, JSON or typed text (OAS 3.1, 4.8.15.1). */
final class PartReader {
  private final Typing typing;
  private final JsonTrees trees;

  PartReader(SchemaValidators schemas) {
    this.typing = new Typing(schemas);
    this.trees = schemas.trees();
  }

  /**
   * The node of a field. Several parts are an array, as is one where the shape can only be one.
   *
   * @param shape the field's shape, or null where the schema says nothing of it
   */
  JsonNode read(List<Part> parts, @Nullable Shape shape, Encoding encoding, Violations out) {
    boolean list = shape != null && shape.allows(JsonType.ARRAY) && !shape.allowsScalars();
    if (parts.size() == 1 && !list) {
      return read(parts.getFirst(), shape, encoding, out);
    }
    ArrayNode items = JsonNodeFactory.instance.arrayNode(parts.size());
    for (Part part : parts) {
      Shape item = shape == null ? null : shape.item(items.size());
      JsonNode value = read(part, item, encoding, out);
      boolean whole = value.isArray() && item != null && !item.allows(JsonType.ARRAY);
      if (parts.size() == 1 && whole) {
        return value;
      }
      items.add(value);
    }
    return items;
  }

  private JsonNode read(Part part, @Nullable Shape shape, Encoding encoding, Violations out) {
    MediaType type = part.contentType();
    if (type != null && !encoding.admits(type)) {
      report(part, "has the media type " + type.essence() + ", which is not accepted", out);
    }
    if (isBinary(part, shape)) {
      return new FileNode(file(part));
    }
    try {
      String text = PartText.decode(part);
      boolean object = shape != null && !shape.allowsScalars() && shape.allows(JsonType.OBJECT);
      return part.isJson() || type == null && (encoding.isJson() || object)
          ? ContentReading.json(text, trees)
          : typing.type(StringNode.valueOf(text), shape);
    } catch (MalformedJsonException e) {
      out.add(e.violation(Location.BODY, pointer(part)));
    } catch (Malformed e) {
      report(part, e.reason(), out);
    }
    return StringNode.valueOf("");
  }

  /** The schema decides; where it says nothing, the part does. */
  private static boolean isBinary(Part part, @Nullable Shape shape) {
    boolean open = shape == null || shape.content.open();
    return open && part.isFile() || shape != null && shape.content.binary();
  }

  private static FilePart file(Part part) {
    return new FilePart(part.name(), part.filename(), part.contentType(), PartText.bytes(part));
  }

  private static void report(Part part, String reason, Violations out) {
    out.add(Location.BODY, pointer(part), "encoding", reason);
  }

  private static String pointer(Part part) {
    return "/" + Pointers.escape(part.name());
  }
}
