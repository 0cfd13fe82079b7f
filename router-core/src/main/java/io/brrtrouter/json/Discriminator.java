package io.brrtrouter.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The Discriminator Object (OAS 3.1, 4.8.25).
 *
 * @param property the member that tells which schema a value follows
 * @param mapping what its values stand for: names of schemas or references to them
 */
record Discriminator(String property, Map<String, String> mapping) {

  /** The discriminator of a schema; null if it has none. */
  static @Nullable Discriminator of(JsonNode schema) {
    JsonNode written = schema.path("discriminator");
    JsonNode property = written.path("propertyName");
    if (!property.isString()) {
      return null;
    }
    Map<String, String> mapping = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : written.path("mapping").properties()) {
      if (entry.getValue().isString()) {
        mapping.put(entry.getKey(), entry.getValue().stringValue());
      }
    }
    return new Discriminator(property.stringValue(), mapping);
  }

  /** What an object says it is; null if it says nothing. */
  @Nullable JsonNode told(JsonNode object) {
    return object.get(property);
  }

  /**
   * The pointer of the schema that a mapping speaks of. A name goes before a reference; a reference
   * to a file that was bundled is known by its last name.
   */
  static @Nullable String target(String value, Inheritance schemas) {
    String named = schemas.named(value);
    if (named != null) {
      return named;
    }
    String pointer = Pointers.ofFragment(value);
    return pointer != null ? pointer : schemas.named(lastName(value));
  }

  private static String lastName(String reference) {
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    String file = name.substring(name.lastIndexOf('#') + 1);
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
