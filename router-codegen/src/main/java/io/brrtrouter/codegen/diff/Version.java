package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.Position;
import io.brrtrouter.openapi.Schema;
import io.brrtrouter.openapi.SpecVersion;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** One of the two versions, as far as its schemas are looked into. */
final class Version {
  /** Stands for a schema that says nothing. */
  static final Node NOTHING = new Node.Mapping(new Position("", 1, 1), Map.of());

  private static final int MAX_HOPS = 64;
  private static final Map<String, Node> TYPED =
      Arrays.stream(new String[] {"boolean", "integer", "number", "string", "array", "object"})
          .collect(Collectors.toUnmodifiableMap(name -> name, Version::typed));

  private final OpenApi document;
  private final boolean isNew;
  private final Nullness nullness = new Nullness(this);
  private final Map<Node, Node> targets = new IdentityHashMap<>();
  private final Map<Node, Node> values = new IdentityHashMap<>();

  Version(OpenApi document, boolean isNew) {
    this.document = document;
    this.isNew = isNew;
  }

  /** A schema that says nothing but a type, the same one each time. */
  static Node ofType(String name) {
    return Objects.requireNonNull(TYPED.get(name));
  }

  private static Node typed(String name) {
    Position nowhere = NOTHING.position();
    Node type = new Node.Scalar(nowhere, JsonNodeFactory.instance.stringNode(name));
    return new Node.Mapping(nowhere, Map.of("type", new Node.Member(nowhere, type)));
  }

  /** Whether two versions are the same document. */
  boolean isSame(Version other) {
    return document.bundle().equals(other.document.bundle());
  }

  Place place(Node node) {
    return new Place(isNew, node);
  }

  Nullness nullness() {
    return nullness;
  }

  /** The schema at this pointer, or null. */
  @Nullable Node schema(String pointer) {
    return document.at(pointer);
  }

  /** What this schema's reference names, or null if it has none. */
  @Nullable Node target(Node schema) {
    Node known = targets.get(schema);
    if (known == null) {
      String ref = new Schema(schema, "").ref();
      Node found = ref == null ? null : document.at(ref);
      known = found == null ? schema : found;
      targets.put(schema, known);
    }
    return known == schema ? null : known;
  }

  /** The schema at the end of the references. */
  Node end(Node schema) {
    Node at = schema;
    for (int hops = 0; hops < MAX_HOPS; hops++) {
      Node next = target(at);
      if (next == null) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /** The pointer that this schema's reference names, or null if it has none. */
  @Nullable String targetName(Node schema) {
    return target(schema) == null ? null : new Schema(schema, "").ref();
  }

  /** Whether keywords beside a reference count: from 3.1 on (OAS 3.1, 4.8.23). */
  boolean siblingsCount() {
    return document.version() != SpecVersion.V3_0;
  }

  /** Whether 3.0's word for null is there (OAS 3.0, 4.7.24). */
  boolean isNullable(Node schema) {
    return document.version() == SpecVersion.V3_0 && Tree.isTrue(schema.get("nullable"));
  }

  /** A union of nothing but values as the enum that it stands for, the same one each time. */
  Node valuesOf(Node union, List<Node> each) {
    return values.computeIfAbsent(
        union,
        node ->
            new Node.Mapping(
                node.position(),
                Map.of(
                    "enum",
                    new Node.Member(node.position(), new Node.Sequence(node.position(), each)))));
  }

  /** The schemas that a value has to obey, taken apart. */
  SchemaView view(List<Part> parts) {
    return new Flattening(this).view(parts);
  }
}
