package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that a value can be.
 *
 * @param parts all that it has to obey then
 * @param node where the branch stands
 * @param name the pointer of the schema it refers to, or null
 * @param values those of the discriminator that lead to it
 */
record Branch(List<Part> parts, Node node, @Nullable String name, Set<String> values) {
  /** What to call it. */
  String shown(Version version) {
    if (name != null) {
      return "'" + name.substring(name.lastIndexOf('/') + 1) + "'";
    }
    String title = Tree.text(node.get("title"));
    return title == null ? ValueType.describe(version.view(parts).types()) : "'" + title + "'";
  }
}
