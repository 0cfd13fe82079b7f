package io.brrtrouter.openapi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An OpenAPI document, of one file or several, bundled: every reference is local, every part still
 * knows the file it came from. Immutable.
 *
 * @param version of the specification
 * @param title the API's
 * @param apiVersion the API's
 * @param root the bundled tree
 * @param bundle the bundled tree as JSON, what {@code META-INF/brrtrouter} carries
 * @param basePath the path of the first server's URL without its trailing slash, often empty
 * @param tags what the document says of each, by name; empty for those without a description
 * @param operations in document order
 * @param outbound the requests that the API itself sends, webhooks first
 * @param schemas of the components, by name, in document order
 * @param securitySchemes by name
 * @param files every file that was read, for incremental builds
 */
public record OpenApi(
    SpecVersion version,
    String title,
    String apiVersion,
    Node root,
    JsonNode bundle,
    String basePath,
    Map<String, String> tags,
    List<OperationObject> operations,
    List<Outbound> outbound,
    Map<String, Schema> schemas,
    Map<String, SecurityScheme> securitySchemes,
    List<String> files) {

  /** The node at this JSON pointer of the bundled tree, or null. */
  public @Nullable Node at(String pointer) {
    return root.at(pointer);
  }

  /** The schema at the end of this schema's references; itself if it has none. */
  public Schema resolve(Schema schema) {
    Schema at = schema;
    for (int hops = 0; hops < 64; hops++) {
      String ref = at.ref();
      Node target = ref == null ? null : at(ref);
      if (ref == null || target == null) {
        return at;
      }
      at = new Schema(target, ref);
    }
    return at;
  }
}
