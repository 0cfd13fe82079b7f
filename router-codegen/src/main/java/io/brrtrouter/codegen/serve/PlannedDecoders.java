package io.brrtrouter.codegen.serve;

import io.brrtrouter.codegen.plan.JavaType;
import io.brrtrouter.codegen.plan.Scalar;
import io.brrtrouter.codegen.plan.TypeUse;
import io.brrtrouter.json.JsonDecoder;
import io.brrtrouter.json.Values;
import tools.jackson.databind.JsonNode;

/**
 * The decoders that generated code would use for planned types, kept to their verdict: what a Java
 * type cannot hold is refused here as well, but what it can stays a tree.
 */
final class PlannedDecoders {
  private PlannedDecoders() {}

  /** The decoder of values of this type. */
  static JsonDecoder<JsonNode> of(TypeUse use) {
    JsonDecoder<?> typed = typed(use);
    return (node, schemas) -> {
      Object value = typed.decode(node, schemas);
      return value instanceof JsonNode tree ? tree : node;
    };
  }

  private static JsonDecoder<?> typed(TypeUse use) {
    JsonDecoder<?> decoder =
        switch (use.type()) {
          case Scalar scalar -> scalar(scalar);
          case JavaType.ListOf list -> Values.listOf(typed(list.item()));
          case JavaType.MapOf map -> Values.mapOf(typed(map.value()));
          case JavaType.Named named -> Values::tree; // a record: its decoder is generated code
          case JavaType.Degraded degraded -> Values::tree;
        };
    return use.nullable() ? Values.nullable(decoder) : decoder;
  }

  private static JsonDecoder<?> scalar(Scalar scalar) {
    return switch (scalar) {
      case STRING -> Values::string;
      case INT32 -> Values::int32;
      case INT64 -> Values::int64;
      case BIG_INTEGER -> Values::bigInteger;
      case FLOAT32 -> Values::float32;
      case FLOAT64 -> Values::float64;
      case DECIMAL -> Values::decimal;
      case BOOL -> Values::bool;
      case UUID -> Values::uuid;
      case DATE -> Values::date;
      case DATE_TIME -> Values::dateTime;
      case BYTES -> Values::bytes;
      case BINARY, TREE -> Values::tree;
    };
  }
}
