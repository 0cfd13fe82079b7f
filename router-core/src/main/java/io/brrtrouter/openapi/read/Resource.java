package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema with an identity of its own, or a whole file (JSON Schema 2020-12, 8.2.1): references in
 * it that are only a fragment stay in it.
 *
 * @param file what it stands in
 * @param root where it starts in its file
 * @param place what its relative references start from
 * @param anchors its parts that have plain names
 * @param dynamic those of them that {@code $dynamicRef} looks for (8.2.2)
 */
record Resource(
    SourceFile file,
    Located root,
    Place place,
    Map<String, Located> anchors,
    Map<String, Located> dynamic) {

  /** Where a fragment leads, or null. */
  @Nullable Located fragment(String fragment) {
    if (!fragment.isEmpty() && fragment.charAt(0) != '/') {
      return anchors.get(fragment);
    }
    Node node = root.node().at(fragment);
    return node == null ? null : new Located(node, root.pointer() + fragment);
  }
}
