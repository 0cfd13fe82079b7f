package io.brrtrouter.codegen.plan;

import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.json.UnrepresentableException;
import io.brrtrouter.openapi.ParameterObject;
import io.brrtrouter.openapi.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tells which defaults count: those that the decoder of their type can read. */
final class Defaults {
  /** Decoders of single values ask no schema. */
  private static final SchemaValidators NO_SCHEMAS =
      SchemaValidators.of(JsonNodeFactory.instance.objectNode(), SchemaDialect.OPENAPI_3_1);

  private final TypePlanner types;
  private final Remarks remarks;

  Defaults(TypePlanner types, Remarks remarks) {
    this.types = types;
    this.remarks = remarks;
  }

  /** Whether an absent parameter of this type has a value all the same. */
  boolean has(ParameterObject parameter, JavaType type) {
    JsonNode value = written(parameter.schema());
    boolean undecided = type.plain() instanceof JavaType.Named && !types.isEnum(type.plain());
    if (value == null
        || value.isNull()
        || undecided
        || !types.shape(List.of(parameter.schema())).kinds().contains(JsonKind.of(value))) {
      return false;
    }
    boolean fits = fits(value, type);
    if (!fits) {
      remarks.note(
          "parameter "
              + parameter.name()
              + " is null when it is absent: its type cannot hold its"
              + " default "
              + value,
          parameter.node().position());
    }
    return fits;
  }

  private @Nullable JsonNode written(Schema schema) {
    JsonNode own = Keywords.scalar(schema.node(), "default");
    Schema target = types.references().follow(schema).schema();
    return own != null || target == null ? own : Keywords.scalar(target.node(), "default");
  }

  private boolean fits(JsonNode value, JavaType type) {
    return switch (type) {
      case Scalar scalar -> decodes(scalar, value);
      case JavaType.Named named ->
          types.declarations().get(named.name()) instanceof EnumPlan plan
              && plan.constants().stream().anyMatch(c -> c.value().equals(value.asString("")));
      case JavaType.Degraded degraded -> true;
      case JavaType.Mapped mapped -> fits(value, mapped.plain());
      case JavaType.ListOf list -> false;
      case JavaType.MapOf map -> false;
    };
  }

  static boolean decodes(Scalar scalar, JsonNode value) {
    try {
      scalar.decoder().decode(value, NO_SCHEMAS);
      return true;
    } catch (UnrepresentableException e) {
      return false;
    }
  }
}
