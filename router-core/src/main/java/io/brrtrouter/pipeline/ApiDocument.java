package io.brrtrouter.pipeline;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.security.Scheme;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A bundled document as the runtime uses it. Immutable but for the validators, which compile when
 * first asked for.
 *
 * @param name the document's name
 * @param tree the bundled document
 * @param schemas its validators
 * @param schemes its security schemes, by name
 */
public record ApiDocument(
    String name, JsonNode tree, SchemaValidators schemas, Map<String, Scheme> schemes) {

  /** A document with the security schemes it defines. */
  public static ApiDocument of(String name, JsonNode tree, SchemaValidators schemas) {
    return new ApiDocument(name, tree, schemas, Scheme.of(tree));
  }

  /** The pointer a node's {@code $ref} leads to, or the node's own; null if it leads nowhere. */
  @Nullable String follow(String pointer) {
    String at = pointer;
    for (int hops = 0; hops < 32; hops++) {
      JsonNode node = tree.at(at);
      if (node.isMissingNode()) {
        return null;
      }
      JsonNode ref = node.path("$ref");
      if (!ref.isString() || !ref.stringValue().startsWith("#")) {
        return at;
      }
      at = Pointers.fromFragment(ref.stringValue());
    }
    return null;
  }
}
