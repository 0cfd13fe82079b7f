package io.brrtrouter.json;

import io.brrtrouter.http.FilePart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BinaryNode;

/** The bytes of a multipart part as a node of the tree, with what the client says of the file. */
public final class FileNode extends BinaryNode {
  private static final long serialVersionUID = 1L;

  private final transient FilePart part;

  /** The node of this part. */
  public FileNode(FilePart part) {
    super(part.bytes());
    this.part = part;
  }

  /** The part. */
  public FilePart part() {
    return part;
  }

  /**
   * The decoder of files.
   *
   * @throws UnrepresentableException if the node does not come from a multipart body
   */
  public static FilePart file(JsonNode node, SchemaValidators schemas) {
    if (node instanceof FileNode file) {
      return file.part;
    }
    throw new UnrepresentableException("binary", "must be sent as a file");
  }
}
