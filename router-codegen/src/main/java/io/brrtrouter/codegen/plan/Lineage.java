package io.brrtrouter.codegen.plan;

import io.brrtrouter.json.Inheritance;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the validators know of the document's hierarchies, in terms of its schemas. */
final class Lineage {
  private final Inheritance inheritance;
  private final Map<String, Schema> components = new HashMap<>();

  Lineage(OpenApi document) {
    this.inheritance = new Inheritance(document.bundle());
    document.schemas().values().forEach(schema -> components.put(schema.pointer(), schema));
  }

  /** The components composed of the one at this pointer, at any remove, nearest first. */
  List<Schema> below(String pointer) {
    return inheritance.descendants(pointer).values().stream()
        .map(components::get)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Whether a schema has a discriminator that selects what to obey, choices beside it apart. */
  boolean selects(Schema schema) {
    return schema.node().get("discriminator") != null
        && inheritance.selects(schema.node().json(), schema.pointer());
  }

  /** The values of a discriminator that stand for the component at this pointer. */
  List<String> values(Node discriminator, String pointer) {
    return inheritance.values(discriminator.json(), pointer);
  }
}
