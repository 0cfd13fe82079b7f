package io.brrtrouter.codegen.plan;

import io.brrtrouter.json.SchemaValidator.Direction;
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
 * @param direction which way its values travel, where that makes a difference; else null
 */
record Subject(
    String key, List<Schema> parts, Shape shape, String hint, @Nullable Direction direction) {

  private static final String BASE = "#base";

  /** Whether a member that these schemas describe does not travel this way. */
  boolean lacks(List<Schema> member, References references) {
    String mark = direction == Direction.REQUEST ? "readOnly" : "writeOnly";
    return direction != null
        && member.stream().anyMatch(schema -> references.isMarked(schema, mark));
  }

  /** The subject itself, apart from what is composed of it. */
  Subject base(String name) {
    return new Subject(key + BASE, parts, shape, name, direction);
  }

  /** Whether what is composed of it is apart. */
  boolean isBase() {
    return key.endsWith(BASE);
  }

  /** The key of the type that this belongs to: its own, unless it is a base. */
  String whole() {
    return isBase() ? key.substring(0, key.length() - BASE.length()) : key;
  }

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
