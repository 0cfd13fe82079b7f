package io.brrtrouter.json;

import io.brrtrouter.http.FilePart;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BinaryNode;
import tools.jackson.databind.node.StringNode;

/**
 * A file of a multipart form as a node of the tree. It stands for the file without holding its
 * content.
 */
public final class FileNode extends BinaryNode {
  private static final long serialVersionUID = 1L;

  private final transient FilePart part;

  /** The node of this file. */
  public FileNode(FilePart part) {
    super(new byte[0]);
    this.part = part;
  }

  /** The file. */
  public FilePart part() {
    return part;
  }

  /** What a schema that looks at the content of a file sees: a character for each byte. */
  public static JsonNode text(byte[] bytes) {
    return StringNode.valueOf(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /** The decoder of files; a string is a file of its UTF-8, anything else of its JSON. */
  public static FilePart file(JsonNode node, SchemaValidators schemas) {
    if (node instanceof FileNode file) {
      return file.part;
    }
    String text = node.isString() ? node.stringValue() : node.toString();
    return FilePart.of("", text.getBytes(StandardCharsets.UTF_8));
  }
}
