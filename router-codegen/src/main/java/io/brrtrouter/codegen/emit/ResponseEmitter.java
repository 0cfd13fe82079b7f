package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.brrtrouter.codegen.plan.CodecPlans;
import io.brrtrouter.codegen.plan.JavaType;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.codegen.plan.ParameterPlan;
import io.brrtrouter.codegen.plan.ResponsePlan;
import io.brrtrouter.codegen.plan.ValuePlan;
import javax.lang.model.element.Modifier;

/** Writes how each variant of a response becomes status, header fields and content. */
final class ResponseEmitter {
  private final Types types;
  private final Writers writers;
  private final CodecPlans plans;

  ResponseEmitter(Types types, Writers writers, CodecPlans plans) {
    this.types = types;
    this.writers = writers;
    this.plans = plans;
  }

  MethodSpec emit(OperationPlan plan, ClassName response) {
    CodeBlock.Builder code = CodeBlock.builder().add("switch (response) {\n$>");
    for (ResponsePlan variant : plan.responses()) {
      ClassName type = types.named(plan.contract(), "Response", variant.name());
      CodeBlock label = CodeBlock.of("case $T r ->", type);
      CodeBlock written = written(variant).after(6 + Chain.width(label) + 2, 10);
      boolean broken = written.toString().startsWith("\n");
      code.add(broken ? "$L$L;\n" : "$L $L;\n", label, written);
    }
    return MethodSpec.methodBuilder("encode")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.VOID)
        .addParameter(response, "response")
        .addParameter(RuntimeTypes.RESPONSE_WRITER, "out")
        .addCode(code.add("$<}\n").build())
        .build();
  }

  private Chain written(ResponsePlan variant) {
    Chain chain =
        variant.code() < 0
            ? new Chain(CodeBlock.of("out")).call(".status(r.status())")
            : new Chain(CodeBlock.of("out.status($L)", variant.code()));
    variant.headers().forEach(field -> chain.call("$L", header(field)));
    ResponsePlan.Content content = variant.content();
    return content == null ? chain : chain.call("$L", content(content));
  }

  private static CodeBlock header(ParameterPlan field) {
    String name = Literals.string(field.parameter().name());
    return field.use().type() instanceof JavaType.MapOf
        ? CodeBlock.of(".header($L, r.$N(), $L)", name, field.name(), field.parameter().explode())
        : CodeBlock.of(".header($L, r.$N())", name, field.name());
  }

  private CodeBlock content(ResponsePlan.Content content) {
    CodeBlock mediaType =
        content.isOpen()
            ? CodeBlock.of("r.contentType()")
            : CodeBlock.of("$L", Literals.string(content.mediaType()));
    return switch (content.kind()) {
      case JSON -> CodeBlock.of(".checkedJson($L, r.body(), $L)", mediaType, encoder(content));
      case TEXT -> CodeBlock.of(".text($L, r.body())", mediaType);
      case EVENTS -> CodeBlock.of(".events(r.body())");
      case BINARY, FORM, MULTIPART -> CodeBlock.of(".binary($L, r.body())", mediaType);
    };
  }

  private CodeBlock encoder(ResponsePlan.Content content) {
    ValuePlan value = plans.at(content.pointer(), content.use());
    CodeBlock encoder = writers.encoder(value, "CONTENT");
    return value.nulls() == ValuePlan.Nulls.ALLOWED && content.use().nullable()
        ? CodeBlock.of("(o, v) -> o.orNull(v, $L)", writers.inner(value, "CONTENT"))
        : encoder;
  }
}
