package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.brrtrouter.codegen.plan.JavaType;
import io.brrtrouter.codegen.plan.Rule;
import io.brrtrouter.codegen.plan.ValuePlan;
import io.brrtrouter.codegen.plan.ValuePlan.Nulls;

/** Expressions that read values from a {@code JsonInput}, their rules in the fields of a class. */
final class Readers {
  private final Types types;
  private final RuleFields rules;

  Readers(Types types, RuleFields rules) {
    this.types = types;
    this.rules = rules;
  }

  /** An expression that reads a value from {@code in}; {@code hint} names its rule. */
  CodeBlock read(ValuePlan value, String hint) {
    return read(value, CodeBlock.of("in"), 0, hint);
  }

  /** An expression that reads null or a value of a member that may be absent. */
  CodeBlock presence(ValuePlan value, String hint) {
    CodeBlock in = CodeBlock.of("in");
    CodeBlock first = value.deferral() == null ? in : verified(in, value.deferral());
    String test = value.nulls() == Nulls.ALLOWED ? "nextNull" : "doubtfulNull";
    return CodeBlock.of(
        "$1L.$2L() ? $3T.ofNull() : $3T.of($4L)",
        first,
        test,
        RuntimeTypes.PRESENCE,
        present(value, in, 0, hint));
  }

  /** A {@code JsonDecoder}. */
  CodeBlock decoder(ValuePlan value, String hint) {
    return decoder(value, 0, hint);
  }

  private CodeBlock decoder(ValuePlan value, int depth, String hint) {
    boolean bare =
        value.nulls() == Nulls.REFUSED
            && value.deferral() == null
            && value.rule() instanceof Rule.None
            && value.part() == null
            && !(value.use().type() instanceof JavaType.Mapped);
    if (bare) {
      return switch (value.use().type()) {
        case JavaType.Named named -> CodeBlock.of("$T::read", types.codec(named.name()));
        case JavaType type -> CodeBlock.of("$T::$L", RuntimeTypes.JSON_INPUT, MethodNames.of(type));
      };
    }
    String parameter = depth == 0 ? "i" : "i" + (depth + 1);
    return CodeBlock.of(
        "$L -> $L", parameter, read(value, CodeBlock.of("$L", parameter), depth + 1, hint));
  }

  private CodeBlock read(ValuePlan value, CodeBlock in, int depth, String hint) {
    CodeBlock first = value.deferral() == null ? in : verified(in, value.deferral());
    boolean nullable = value.nulls() != Nulls.REFUSED;
    CodeBlock there = present(value, nullable ? in : first, depth, hint);
    if (!nullable) {
      return there;
    }
    String test = value.nulls() == Nulls.ALLOWED ? "nextNull" : "doubtfulNull";
    return CodeBlock.of("$L.$L() ? null : $L", first, test, there);
  }

  /** The input, after the validators have accepted what comes next. */
  static CodeBlock verified(CodeBlock in, ValuePlan.Deferral deferral) {
    return CodeBlock.of(
        "$L.verify($L)", in, CodeBlock.join(RuleFields.strings(deferral.pointers()), ", "));
  }

  private CodeBlock present(ValuePlan value, CodeBlock in, int depth, String hint) {
    if (value.rule() instanceof Rule.Never) {
      return CodeBlock.of("$L.refuse()", in);
    }
    return switch (value.use().type()) {
      case JavaType.Named named -> CodeBlock.of("$T.read($L)", types.codec(named.name()), in);
      case JavaType.Mapped mapped ->
          CodeBlock.of(
              "$L.converted($L, $L)",
              in,
              types.conversion(mapped),
              decoder(value.generated(), depth, hint));
      case JavaType type -> {
        CodeBlock rule = rules.argument(value.rule(), hint);
        ValuePlan part = value.part();
        CodeBlock decoder = part == null ? CodeBlock.of("") : decoder(part, depth, hint + "_ITEM");
        String comma = rule.isEmpty() || decoder.isEmpty() ? "" : ", ";
        yield CodeBlock.of("$L.$L($L$L$L)", in, MethodNames.of(type), rule, comma, decoder);
      }
    };
  }
}
