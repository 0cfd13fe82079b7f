package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a value has to obey, references followed and {@code allOf} merged. Nothing to obey is
 * nothing in its lists.
 *
 * @param version where it is from
 * @param parts the schemas whose own keywords all count
 * @param unions the choices that all have to be made
 * @param types what a value can be, null apart
 * @param nullable whether it can be null
 */
record SchemaView(
    Version version, List<Node> parts, List<Union> unions, Set<ValueType> types, boolean nullable) {

  boolean mayBe(ValueType type) {
    return types.contains(type);
  }

  boolean mayBeNumber() {
    return mayBe(ValueType.INTEGER) || mayBe(ValueType.FRACTION);
  }

  /** Every value that a keyword has, wherever it is said. */
  List<Node> all(String keyword) {
    List<Node> found = new ArrayList<>(1);
    for (Node part : parts) {
      Node value = part.get(keyword);
      if (value != null) {
        found.add(value);
      }
    }
    return found;
  }

  /** The first value that a keyword has, or null. */
  @Nullable Node first(String keyword) {
    for (Node part : parts) {
      Node value = part.get(keyword);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** Whether the keyword is said to be true somewhere. */
  boolean isTrue(String keyword) {
    return all(keyword).stream().anyMatch(Tree::isTrue);
  }

  /** The schemas of a keyword that has one, to be obeyed all; none: anything. */
  List<Part> schemas(String keyword) {
    return all(keyword).stream().map(Part::whole).toList();
  }

  /** Where the keyword stands, or the schema that lacks it, or null where nothing is said. */
  @Nullable Place place(String keyword) {
    Node value = first(keyword);
    return value != null ? version.place(value) : place();
  }

  /** Where the schema stands, or null where nothing is said. */
  @Nullable Place place() {
    return parts.isEmpty()
        ? unions.isEmpty() ? null : version.place(unions.getFirst().branches().getFirst())
        : version.place(parts.getFirst());
  }
}
