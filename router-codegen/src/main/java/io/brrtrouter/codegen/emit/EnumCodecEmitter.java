package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.EnumPlan;
import javax.lang.model.element.Modifier;

/** Writes the codecs of enumerations. */
final class EnumCodecEmitter {
  private final Types types;

  EnumCodecEmitter(Types types) {
    this.types = types;
  }

  TypeSpec emit(EnumPlan plan) {
    ClassName type = types.named(plan.name());
    return CodecClass.of(types.codec(plan.name()), type)
        .addField(
            FieldSpec.builder(
                    ParameterizedTypeName.get(RuntimeTypes.DECODER, type),
                    "DECODER",
                    Modifier.PRIVATE,
                    Modifier.STATIC,
                    Modifier.FINAL)
                .initializer(
                    new Chain(
                            CodeBlock.of(
                                "$1T.enumOf($2T.values(), $2T::value)", RuntimeTypes.VALUES, type))
                        .call("")
                        .after(54 + plan.name().length(), 6))
                .build())
        .addMethod(
            CodecClass.read(type).addStatement("return DECODER.decode(node, schemas)").build())
        .addMethod(CodecClass.write(type).addStatement("out.writeString(value.value())").build())
        .build();
  }
}
