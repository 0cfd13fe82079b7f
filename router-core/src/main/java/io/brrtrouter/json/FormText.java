package io.brrtrouter.json;

import io.brrtrouter.http.FilePart;
import io.brrtrouter.http.ResponseBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tree as JSON text that a streaming decoder reads. A file becomes a string that says which of
 * the files it is.
 */
final class FormText {
  /** Most forms are smaller. */
  private static final int ROOM = 512;

  private final List<FilePart> files = new ArrayList<>();

  private FormText() {}

  /** The value of a tree that its schema has accepted. */
  static <T> T read(JsonNode tree, SchemaValidators schemas, JsonDecoder<T> decoder) {
    FormText text = new FormText();
    JsonOutput out = new JsonOutput(ROOM);
    text.write(tree, out);
    ResponseBody.Bytes json = out.body();
    ReadContext plain = ReadContext.PLAIN;
    ReadContext context =
        new ReadContext(plain.trees(), schemas, plain.direction(), plain.room(), text.files);
    return decoder.decode(new JsonInput(json.array(), 0, json.size(), true, context));
  }

  private void write(JsonNode node, JsonOutput out) {
    if (node instanceof FileNode file) {
      out.string(TextValues.ofFile(files.size()));
      files.add(file.part());
    } else if (node.isObject()) {
      out.startObject();
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        write(member.getValue(), out.name(member.getKey()));
      }
      out.endObject();
    } else if (node.isArray()) {
      out.startArray();
      for (JsonNode item : node) {
        write(item, out);
      }
      out.endArray();
    } else {
      out.tree(node);
    }
  }

  /** The tree that was written, with its files again. */
  static JsonNode withFiles(JsonNode tree, List<FilePart> files) {
    if (tree instanceof ObjectNode object) {
      object.properties().forEach(member -> member.setValue(withFiles(member.getValue(), files)));
    } else if (tree instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, withFiles(array.get(i), files));
      }
    } else if (tree.isString()) {
      FilePart file = TextValues.file(tree.stringValue(), files);
      return file == null ? tree : new FileNode(file);
    }
    return tree;
  }
}
