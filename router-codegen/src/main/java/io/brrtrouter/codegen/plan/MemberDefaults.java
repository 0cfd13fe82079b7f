package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells what a member is when it is absent. */
final class MemberDefaults {
  private final TypePlanner types;

  MemberDefaults(TypePlanner types) {
    this.types = types;
  }

  /** The default of a member that these schemas describe, null included; null where it has none. */
  @Nullable JsonNode of(List<Schema> all) {
    for (Schema schema : all) {
      Schema target = types.references().follow(schema).schema();
      boolean own = schema.ref() == null || types.references().siblingsCount();
      JsonNode said = own ? value(schema) : null;
      JsonNode value = said == null && target != null ? value(target) : said;
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable JsonNode value(Schema schema) {
    var node = schema.node().get("default");
    return node == null ? null : node.json();
  }

  /** Whether this default is a value of the type, so that the member is never absent in Java. */
  boolean fits(JsonNode value, JavaType type) {
    return switch (type) {
      case Scalar scalar -> scalar != Scalar.BINARY && Defaults.decodes(scalar, value);
      case JavaType.Named named ->
          types.declarations().get(named.name()) instanceof EnumPlan plan
              && plan.constants().stream()
                  .anyMatch(c -> value.isString() && c.value().equals(value.stringValue()));
      case JavaType.ListOf list -> value.isArray() && all(value, list.item());
      case JavaType.MapOf map -> value.isObject() && all(value, map.value());
      case JavaType.Mapped mapped -> fits(value, mapped.plain());
      case JavaType.Degraded degraded -> false;
    };
  }

  private boolean all(JsonNode container, TypeUse use) {
    for (JsonNode part : container) {
      boolean fits = part.isNull() ? use.nullable() : fits(part, use.type());
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
