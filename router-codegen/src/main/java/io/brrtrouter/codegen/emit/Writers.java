package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.brrtrouter.codegen.plan.JavaType;
import io.brrtrouter.codegen.plan.Rule;
import io.brrtrouter.codegen.plan.ValuePlan;

/** Expressions that write values to a {@code JsonOutput}, their rules in the fields of a class. */
final class Writers {
  private final Types types;
  private final RuleFields rules;

  Writers(Types types, RuleFields rules) {
    this.types = types;
    this.rules = rules;
  }

  /** A statement's expression that writes this value, which is not null. */
  CodeBlock write(ValuePlan value, CodeBlock out, CodeBlock expression, String hint) {
    return write(value, out, expression, 0, hint);
  }

  /** The same, where {@code v} is taken. */
  CodeBlock writeWithin(ValuePlan value, CodeBlock out, CodeBlock expression, String hint) {
    return write(value, out, expression, 1, hint);
  }

  /** A {@code JsonEncoder}; it is not asked for null. */
  CodeBlock encoder(ValuePlan value, String hint) {
    return encoder(value, 0, hint);
  }

  private CodeBlock encoder(ValuePlan value, int depth, String hint) {
    boolean bare =
        value.deferral() == null
            && value.rule() instanceof Rule.None
            && value.part() == null
            && !(value.use().type() instanceof JavaType.Mapped);
    if (bare) {
      return switch (value.use().type()) {
        case JavaType.Named named -> CodeBlock.of("$T::write", types.codec(named.name()));
        case JavaType type ->
            CodeBlock.of("$T::$L", RuntimeTypes.JSON_OUTPUT, MethodNames.of(type));
      };
    }
    String suffix = depth == 0 ? "" : String.valueOf(depth + 1);
    CodeBlock out = CodeBlock.of("o$L", suffix);
    CodeBlock written = write(value, out, CodeBlock.of("v$L", suffix), depth + 1, hint);
    return CodeBlock.of("(o$1L, v$1L) -> $2L", suffix, written);
  }

  private CodeBlock write(
      ValuePlan value, CodeBlock to, CodeBlock expression, int depth, String hint) {
    boolean sure = value.deferral() == null && !(value.rule() instanceof Rule.Never);
    CodeBlock out = sure ? to : CodeBlock.of("$L.doubt()", to);
    return switch (value.use().type()) {
      case JavaType.Named named ->
          CodeBlock.of("$T.write($L, $L)", types.codec(named.name()), out, expression);
      case JavaType.Mapped mapped -> {
        CodeBlock plain = CodeBlock.of("$L.write($L)", types.conversion(mapped), expression);
        yield write(value.generated(), out, plain, depth, hint);
      }
      case JavaType type -> {
        CodeBlock.Builder arguments = CodeBlock.builder().add("$L", expression);
        CodeBlock rule = rules.argument(value.rule(), hint);
        if (!rule.isEmpty()) {
          arguments.add(", $L", rule);
        }
        ValuePlan part = value.part();
        if (part != null) {
          arguments.add(", $L", nullable(part, depth, hint + "_ITEM"));
        }
        yield CodeBlock.of("$L.$L($L)", out, MethodNames.of(type), arguments.build());
      }
    };
  }

  /** A {@code JsonEncoder} that writes null where that is right. */
  CodeBlock nullable(ValuePlan value, String hint) {
    return nullable(value, 0, hint);
  }

  private CodeBlock nullable(ValuePlan value, int depth, String hint) {
    CodeBlock encoder = encoder(value, depth, hint);
    return value.writesNull()
        ? CodeBlock.of("$T.nullable($L)", RuntimeTypes.JSON_ENCODER, encoder)
        : encoder;
  }
}
