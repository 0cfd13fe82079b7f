package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Position;
import io.brrtrouter.openapi.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is being planned: the schemas an instance must obey together.
 *
 * @param key tells it from every other subject
 * @param parts the schemas; the first gives pointer, position and description
 * @param shape what they ask together
 * @param hint a name for it
 */
record Subject(String key, List<Schema> parts, Shape shape, String hint) {

  String pointer() {
    return parts.getFirst().pointer();
  }

  Position position() {
    return parts.getFirst().position();
  }

  @Nullable String description() {
    return parts.stream()
        .map(Descriptions::of)
        .filter(text -> text != null)
        .findFirst()
        .orElse(null);
  }

  /** The raw tree, because of what is said here. */
  TypeUse degraded(String message) {
    return new TypeUse(new JavaType.Degraded(message, position()), shape.nullable());
  }
}
