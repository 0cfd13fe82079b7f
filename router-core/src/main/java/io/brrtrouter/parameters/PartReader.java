package io.brrtrouter.parameters;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.MalformedJsonException;
import io.brrtrouter.json.Pointers;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.validation.Violation.Location;
import io.brrtrouter.validation.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** Makes nodes of the parts of one field: JSON or typed text (OAS 3.1, 4.8.15.1). */
final class PartReader {
  private final Typing typing;
  private final JsonTrees trees;

  PartReader(SchemaValidators schemas) {
    this.typing = new Typing(schemas);
    this.trees = schemas.trees();
  }

  /** Whether parts of this shape are the items of a list, be there one or several. */
  static boolean isList(@Nullable Shape shape) {
    return shape != null && shape.allows(JsonType.ARRAY) && !shape.allowsScalars();
  }

  /** The shape of a part: of the field, or of the item that it is of it. */
  static @Nullable Shape ofPart(@Nullable Shape shape, int index) {
    boolean item = isList(shape) || index > 0 && shape != null && shape.allows(JsonType.ARRAY);
    return shape != null && item ? shape.item(index) : shape;
  }

  /** Whether a part is a file: the schema decides; where it says nothing, the part does. */
  static boolean isFile(PartHead head, @Nullable Shape shape) {
    boolean open = shape == null || shape.content.open();
    return open && head.isFile() || shape != null && shape.content.binary();
  }

  /** The node of a field. Several parts are an array, as is one where the shape is a list. */
  static JsonNode join(List<JsonNode> parts, @Nullable Shape shape) {
    JsonNode first = parts.getFirst();
    Shape item = isList(shape) ? ofPart(shape, 0) : null;
    boolean whole = first.isArray() && item != null && !item.allows(JsonType.ARRAY);
    if (parts.size() == 1 && (whole || !isList(shape))) {
      return first;
    }
    ArrayNode items = JsonNodeFactory.instance.arrayNode(parts.size());
    return items.addAll(parts);
  }

  /** Tells of a part whose media type is not one of those it may have. */
  static void check(PartHead head, Encoding encoding, Violations out) {
    MediaType type = head.contentType();
    if (type != null && !encoding.admits(type)) {
      report(head, "has the media type " + type.essence() + ", which is not accepted", out);
    }
  }

  /** The node of a part that is no file. */
  JsonNode read(
      PartHead head, byte[] content, @Nullable Shape shape, Encoding encoding, Violations out) {
    try {
      String text = PartText.decode(head, content);
      boolean object = shape != null && !shape.allowsScalars() && shape.allows(JsonType.OBJECT);
      return head.isJson() || head.contentType() == null && (encoding.isJson() || object)
          ? ContentReading.json(text, trees)
          : typing.type(StringNode.valueOf(text), shape);
    } catch (MalformedJsonException e) {
      out.add(e.violation(Location.BODY, pointer(head)));
    } catch (Malformed e) {
      report(head, e.reason(), out);
    }
    return StringNode.valueOf("");
  }

  static void report(PartHead head, String reason, Violations out) {
    out.add(Location.BODY, pointer(head), "encoding", reason);
  }

  static String pointer(PartHead head) {
    return "/" + Pointers.escape(head.name());
  }
}
