package io.brrtrouter.codegen.serve;

import io.brrtrouter.codegen.plan.JavaType;
import io.brrtrouter.codegen.plan.Scalar;
import io.brrtrouter.codegen.plan.TypeUse;
import io.brrtrouter.json.TreeDecoder;
import io.brrtrouter.json.Values;
import tools.jackson.databind.JsonNode;

/**
 * The decoders that generated code would use for planned types, kept to their verdict: what a Java
 * type cannot hold is refused here as well, but what it can stays a tree.
 */
final class PlannedDecoders {
  private PlannedDecoders() {}

  /** The decoder of values of this type. */
  static TreeDecoder<JsonNode> of(TypeUse use) {
    TreeDecoder<?> typed = typed(use);
    return (node, schemas) -> {
      Object value = typed.decode(node, schemas);
      return value instanceof JsonNode tree ? tree : node;
    };
  }

  private static TreeDecoder<?> typed(TypeUse use) {
    TreeDecoder<?> decoder =
        switch (use.type()) {
          case Scalar scalar -> scalar.decoder();
          case JavaType.ListOf list -> Values.listOf(typed(list.item()));
          case JavaType.MapOf map -> Values.mapOf(typed(map.value()));
          case JavaType.Named named -> Values::tree; // a record: its decoder is generated code
          case JavaType.Mapped mapped -> typed(new TypeUse(mapped.plain(), false));
          case JavaType.Degraded degraded -> Values::tree;
        };
    return use.nullable() ? Values.nullable(decoder) : decoder;
  }
}
