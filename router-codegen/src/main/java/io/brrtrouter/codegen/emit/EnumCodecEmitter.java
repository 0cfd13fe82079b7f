package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.CodecPlan;
import io.brrtrouter.codegen.plan.EnumPlan;

/** Writes the codecs of enumerations. */
final class EnumCodecEmitter {
  private final Types types;

  EnumCodecEmitter(Types types) {
    this.types = types;
  }

  TypeSpec emit(EnumPlan plan, CodecPlan.OfEnum codec) {
    ClassName type = types.named(plan.name());
    Chain texts =
        new Chain(CodeBlock.of("$T", RuntimeTypes.CONSTANTS))
            .call(
                "of",
                RuleFields.strings(
                    plan.constants().stream().map(EnumPlan.Constant::value).toList()));
    RuleFields rules = new RuleFields("VALUES", "TEXTS");
    CodeBlock rule = rules.argument(codec.rule(), "RULE");
    CodeBlock and = rule.isEmpty() ? rule : CodeBlock.of(", $L", rule);
    CodeBlock in = CodeBlock.of("in");
    MethodSpec.Builder write = CodecClass.write(type);
    if (codec.deferral() != null) {
      in = Readers.verified(in, codec.deferral());
      write.addStatement("out.doubt()");
    }
    TypeSpec.Builder unit =
        CodecClass.of(types.codec(plan.name()), type)
            .addField(
                CodecClass.constant(
                    ArrayTypeName.of(type), "VALUES", CodeBlock.of("$T.values()", type)))
            .addField(CodecClass.constant(RuntimeTypes.CONSTANTS, "TEXTS", texts.after(45, 6)));
    rules.addTo(unit);
    return unit.addMethod(
            CodecClass.read(type)
                .addStatement("return VALUES[$L.constant(TEXTS$L)]", in, and)
                .build())
        .addMethod(write.addStatement("out.string(value.value()$L)", and).build())
        .build();
  }
}
