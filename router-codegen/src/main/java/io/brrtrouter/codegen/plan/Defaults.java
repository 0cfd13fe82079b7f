package io.brrtrouter.codegen.plan;

import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.json.UnrepresentableException;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.ParameterObject;
import io.brrtrouter.openapi.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tells what parameters and members are when they are absent. */
final class Defaults {
  /** Decoders of single values ask no schema. */
  private static final SchemaValidators NO_SCHEMAS =
      SchemaValidators.of(JsonNodeFactory.instance.objectNode(), SchemaDialect.OPENAPI_3_1);

  private final TypePlanner types;

  Defaults(TypePlanner types) {
    this.types = types;
  }

  /** Whether an absent parameter of this type has a value all the same. */
  boolean has(ParameterObject parameter, JavaType type, Remarks remarks) {
    List<Schema> schemas = List.of(parameter.schema());
    JsonNode value = of(schemas);
    boolean undecided = type.plain() instanceof JavaType.Named && !types.isEnum(type.plain());
    if (value == null
        || value.isNull()
        || undecided
        || !types.shape(schemas).kinds().contains(JsonKind.of(value))) {
      return false;
    }
    boolean fits = type instanceof JavaType.Degraded || fits(value, type);
    if (!fits) {
      remarks.note(unfit("parameter " + parameter.name(), value), parameter.node().position());
    }
    return fits;
  }

  /** What to say of a default that its type cannot hold. */
  static String unfit(String what, JsonNode value) {
    return what + " is null when it is absent: its type cannot hold its default " + value;
  }

  /** The default that these schemas say, null included; null where they say none. */
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
    Node node = schema.node().get("default");
    return node == null ? null : node.json();
  }

  /** Whether values of a record or a union are part of this type. */
  boolean isDeclared(JavaType type) {
    return switch (type) {
      case JavaType.Named named -> !types.isEnum(named);
      case JavaType.ListOf list -> isDeclared(list.item().type());
      case JavaType.MapOf map -> isDeclared(map.value().type());
      case JavaType.Mapped mapped -> false;
      case JavaType.Degraded degraded -> false;
      case Scalar scalar -> false;
    };
  }

  /** Whether this default is a value of the type, so that nothing is ever absent in Java. */
  boolean fits(JsonNode value, JavaType type) {
    return switch (type) {
      case Scalar scalar -> scalar != Scalar.BINARY && decodes(scalar, value);
      case JavaType.Named named -> types.isConstant(named, value);
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

  private static boolean decodes(Scalar scalar, JsonNode value) {
    try {
      scalar.decoder().decode(value, NO_SCHEMAS);
      return true;
    } catch (UnrepresentableException e) {
      return false;
    }
  }
}
