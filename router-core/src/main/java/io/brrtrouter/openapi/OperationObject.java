package io.brrtrouter.openapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation (OAS 3.1, 4.8.10), its references followed and its inheritance done: parameters of
 * the path item are in {@link #parameters}, the document's security in {@link #security}.
 *
 * @param id its operationId, or one made from method and path
 * @param idIsDeclared whether the document gave the id
 * @param method {@code GET}, ...
 * @param path the path template as written
 * @param basePath the path of the first server that it is at, without its trailing slash; its own
 *     servers count before those of the path item and of the document (OAS 3.1, 4.8.10)
 * @param pointer where it stands in the bundled document, {@code /paths/~1pets/get}
 * @param tags in order
 * @param summary for readers, or null
 * @param description for readers, or null
 * @param deprecated whether it is deprecated
 * @param parameters path parameters in the template's order first, then the others in document
 *     order
 * @param requestBody its request body, or null
 * @param responses in document order
 * @param security the alternatives; empty: public
 * @param node its source, extensions included
 * @param sizing what it is expected to need
 * @param degraded why this operation cannot be served as documented in full; empty: it can
 */
public record OperationObject(
    String id,
    boolean idIsDeclared,
    String method,
    String path,
    String basePath,
    String pointer,
    List<String> tags,
    @Nullable String summary,
    @Nullable String description,
    boolean deprecated,
    List<ParameterObject> parameters,
    @Nullable RequestBodyObject requestBody,
    List<ResponseObject> responses,
    List<SecurityRequirement> security,
    Node node,
    SizingHints sizing,
    List<Diagnostic> degraded) {

  /** Where it stands in its source. */
  public Position position() {
    return node.position();
  }
}
