package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.brrtrouter.codegen.plan.BodyPlan;
import io.brrtrouter.codegen.plan.CodecPlans;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Writes the constant that declares the content of a request. */
final class ContentEmitter {
  private final Types types;
  private final Codecs codecs;
  private final Readers readers;
  private final CodecPlans plans;

  ContentEmitter(Types types, Codecs codecs, Readers readers, CodecPlans plans) {
    this.types = types;
    this.codecs = codecs;
    this.readers = readers;
    this.plans = plans;
  }

  FieldSpec emit(BodyPlan body) {
    TypeName argument = ContractEmitter.bodyArgument(types, body);
    TypeName type = ParameterizedTypeName.get(RuntimeTypes.CONTENT, argument);
    Chain chain =
        new Chain(
            CodeBlock.of(
                "$T.<$T>$L()",
                RuntimeTypes.CONTENT,
                argument,
                body.required() ? "required" : "optional"));
    body.entries().forEach(entry -> chain.call(method(entry), arguments(entry)));
    int taken = 34 + Chain.width(CodeBlock.of("$T", type));
    return FieldSpec.builder(type, "BODY", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(chain.after(taken, 6))
        .build();
  }

  private static String method(BodyPlan.Entry entry) {
    return switch (entry.kind()) {
      case BINARY, EVENTS -> "binary";
      case JSON, FORM, MULTIPART, TEXT -> entry.kind().name().toLowerCase(Locale.ROOT);
    };
  }

  private List<CodeBlock> arguments(BodyPlan.Entry entry) {
    CodeBlock range = CodeBlock.of("$L", Literals.string(entry.range()));
    return switch (entry.kind()) {
      case BINARY, EVENTS -> List.of(range, CodeBlock.of("in -> in"));
      case TEXT -> List.of(range, pointer(entry), codecs.decoder(entry.use()));
      case JSON, FORM, MULTIPART ->
          List.of(
              range,
              pointer(entry),
              readers.decoder(plans.at(entry.pointer(), entry.use()), "CONTENT"));
    };
  }

  private static CodeBlock pointer(BodyPlan.Entry entry) {
    return CodeBlock.of("$L", Literals.string(entry.pointer()));
  }
}
