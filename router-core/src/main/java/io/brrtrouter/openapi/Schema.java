package io.brrtrouter.openapi;

import io.brrtrouter.json.Pointers;
import org.jspecify.annotations.Nullable;

/**
 * A schema as the document wrote it (OAS 3.1, 4.8.24), unknown keywords included.
 *
 * @param node the schema's own tree; a boolean in 3.1
 * @param pointer where it stands in the bundled document, {@code /components/schemas/Pet}
 */
public record Schema(Node node, String pointer) {

  /** Where it stands in its source. */
  public Position position() {
    return node.position();
  }

  /** The pointer its {@code $ref} names in the bundled document, or null if it has none. */
  public @Nullable String ref() {
    Node ref = node.get("$ref");
    return ref instanceof Node.Scalar scalar && scalar.json().isString()
        ? Pointers.fromFragment(scalar.json().stringValue())
        : null;
  }

  /** The schema of a member, {@code child("items")}, or null. */
  public @Nullable Schema child(String keyword) {
    Node child = node.get(keyword);
    return child == null ? null : new Schema(child, pointer + "/" + Pointers.escape(keyword));
  }
}
