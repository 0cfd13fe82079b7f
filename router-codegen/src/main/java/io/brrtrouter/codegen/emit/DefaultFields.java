package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.RecordPlan;
import io.brrtrouter.codegen.plan.Scalar;
import io.brrtrouter.codegen.plan.ValuePlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes what members are when they are absent: literals, or constants read from JSON once. */
final class DefaultFields {
  private final Types types;
  private final Readers readers;
  private final RuleFields names;
  private final List<FieldSpec> fields = new ArrayList<>();

  DefaultFields(Types types, Readers readers, RuleFields names) {
    this.types = types;
    this.readers = readers;
    this.names = names;
  }

  /** The default of this component. */
  CodeBlock of(RecordPlan.Component component, ValuePlan value, JsonNode written) {
    if (component.use().type() instanceof Scalar scalar) {
      CodeBlock literal = literal(scalar, written);
      if (literal != null) {
        return literal;
      }
    }
    String name = names.claim("DEFAULT_" + Constants.of(component.name()));
    CodeBlock json = Literals.code(written.toString());
    List<CodeBlock> arguments =
        List.of(json, readers.decoder(value.plain(), Constants.of(component.name())));
    fields.add(
        CodecClass.constant(
            types.boxed(component.use().type()),
            name,
            CodeBlock.of(
                "\n$>$>$T.constant$L$<$<",
                RuntimeTypes.JSON_INPUT,
                Arguments.of(26, 10, arguments))));
    return CodeBlock.of("$L", name);
  }

  private static @Nullable CodeBlock literal(Scalar scalar, JsonNode value) {
    return switch (scalar) {
      case BOOL -> CodeBlock.of("$L", value.booleanValue());
      case STRING -> Literals.code(value.stringValue());
      case INT32 -> CodeBlock.of("$L", value.decimalValue().intValueExact());
      case INT64 -> CodeBlock.of("$LL", value.decimalValue().longValueExact());
      case FLOAT64 -> CodeBlock.of("$L", decimal(value.decimalValue().doubleValue()));
      case FLOAT32 -> CodeBlock.of("$Lf", decimal(value.decimalValue().floatValue()));
      default -> null;
    };
  }

  private static String decimal(double value) {
    return String.valueOf(value);
  }

  /** Declares the constants. */
  void addTo(TypeSpec.Builder type) {
    fields.forEach(type::addField);
  }
}
