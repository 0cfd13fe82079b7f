package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.RecordPlan;
import io.brrtrouter.codegen.plan.Scalar;
import io.brrtrouter.codegen.plan.TypeUse;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the codecs of records. */
final class RecordCodecEmitter {
  private static final String DECLARED = "DECLARED";

  private final Types types;
  private final Codecs codecs;

  RecordCodecEmitter(Types types, Codecs codecs) {
    this.types = types;
    this.codecs = codecs;
  }

  TypeSpec emit(RecordPlan plan) {
    ClassName type = types.named(plan.name());
    TypeSpec.Builder codec = CodecClass.of(types.codec(plan.name()), type);
    RecordPlan.Additional additional = plan.additional();
    if (additional != null) {
      codec.addField(declared(plan));
    }
    return codec
        .addMethod(CodecClass.read(type).addCode(read(plan, type)).build())
        .addMethod(CodecClass.write(type).addCode(write(plan)).build())
        .build();
  }

  private static FieldSpec declared(RecordPlan plan) {
    List<CodeBlock> names =
        plan.components().stream()
            .map(component -> CodeBlock.of("$L", Literals.string(component.member())))
            .toList();
    return FieldSpec.builder(
            ParameterizedTypeName.get(List.class, String.class),
            DECLARED,
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("\n$>$>$T.of$L$<$<", List.class, Arguments.of(13, 10, names))
        .build();
  }

  private CodeBlock read(RecordPlan plan, ClassName type) {
    List<CodeBlock> arguments = new ArrayList<>();
    plan.components().forEach(component -> arguments.add(read(component)));
    RecordPlan.Additional additional = plan.additional();
    if (additional != null) {
      arguments.add(
          CodeBlock.of(
              "$T.others(node, schemas, $L, $L)",
              RuntimeTypes.VALUES,
              codecs.decoder(additional.value()),
              DECLARED));
    }
    int taken = 16 + plan.name().length();
    return CodeBlock.of("return new $T$L;\n", type, Arguments.of(taken, 8, arguments));
  }

  private CodeBlock read(RecordPlan.Component component) {
    return CodeBlock.of(
        "$T.$L(node, $L, schemas, $L)",
        RuntimeTypes.VALUES,
        component.use().nullable() ? "optional" : "required",
        Literals.string(component.member()),
        codecs.decoder(component.use().type()));
  }

  private CodeBlock write(RecordPlan plan) {
    CodeBlock.Builder code = CodeBlock.builder().addStatement("out.writeStartObject()");
    plan.components().forEach(component -> code.add("$L;\n", write(component)));
    RecordPlan.Additional additional = plan.additional();
    if (additional != null) {
      code.addStatement(
          "$T.others(value.$N(), out, $L)",
          RuntimeTypes.ENCODERS,
          additional.name(),
          codecs.encoder(additional.value().type()));
    }
    return code.addStatement("out.writeEndObject()").build();
  }

  private CodeBlock write(RecordPlan.Component component) {
    String direct = direct(component.use());
    String member = Literals.string(component.member());
    if (direct != null && component.required()) {
      return CodeBlock.of("out.$L($L, value.$N())", direct, member, component.name());
    }
    CodeBlock method =
        CodeBlock.of(
            "$T.$L", RuntimeTypes.ENCODERS, component.required() ? "required" : "optional");
    List<CodeBlock> arguments =
        List.of(
            CodeBlock.of("$L", member),
            CodeBlock.of("value.$N()", component.name()),
            CodeBlock.of("out"),
            codecs.encoder(component.use().type()));
    return CodeBlock.of("$L$L", method, Arguments.of(4 + Chain.width(method), 8, arguments));
  }

  /** The generator's own method for a member of this type, or null. */
  private static @Nullable String direct(TypeUse use) {
    if (use.nullable()) {
      return null;
    }
    return switch (use.type()) {
      case Scalar scalar when scalar == Scalar.STRING -> "writeStringProperty";
      case Scalar scalar when scalar == Scalar.BOOL -> "writeBooleanProperty";
      case Scalar scalar when scalar == Scalar.INT32 || scalar == Scalar.INT64 ->
          "writeNumberProperty";
      default -> null;
    };
  }
}
