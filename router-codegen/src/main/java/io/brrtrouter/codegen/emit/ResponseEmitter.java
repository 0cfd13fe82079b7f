package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.brrtrouter.codegen.plan.CodecPlans;
import io.brrtrouter.codegen.plan.HeaderPlan;
import io.brrtrouter.codegen.plan.JavaType;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.codegen.plan.ResponsePlan;
import io.brrtrouter.codegen.plan.ValuePlan;
import java.util.List;
import java.util.stream.Collectors;
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
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(response, "response")
        .addParameter(RuntimeTypes.RESPONSE_WRITER, "out")
        .addCode(code.add("$<}\n").build())
        .build();
  }

  private Chain written(ResponsePlan variant) {
    Chain chain =
        variant.hasOpenStatus()
            ? new Chain(CodeBlock.of("out")).call(".status(r.status())")
            : new Chain(CodeBlock.of("out.status($L)", variant.code()));
    variant.headers().forEach(field -> chain.call("$L", header(field)));
    ResponsePlan.Content content = variant.content();
    return content == null ? chain : chain.call("$L", content(content));
  }

  private CodeBlock header(HeaderPlan field) {
    String name = Literals.string(field.header().name());
    boolean explode = field.header().explode();
    JavaType type = field.use().type();
    CodeBlock encoder = writers.encoder(plans.at(null, field.use()), "HEADER");
    return switch (field.form()) {
      case SIMPLE ->
          type instanceof JavaType.MapOf
              ? CodeBlock.of(".header($L, r.$N(), $L)", name, field.name(), explode)
              : CodeBlock.of(".header($L, r.$N())", name, field.name());
      case MEMBERS ->
          CodeBlock.of(".header($L, r.$N(), $L, $L)", name, field.name(), encoder, explode);
      case JSON -> CodeBlock.of(".jsonHeader($L, r.$N(), $L)", name, field.name(), encoder);
    };
  }

  private CodeBlock content(ResponsePlan.Content content) {
    CodeBlock mediaType = mediaType(content);
    return switch (content.kind()) {
      case JSON -> json(content, mediaType);
      case TEXT -> call("text", mediaType, CodeBlock.of("r.body()"));
      case EVENTS -> CodeBlock.of(".events(r.body())");
      case BINARY, FORM, MULTIPART -> call("binary", mediaType, CodeBlock.of("r.body()"));
    };
  }

  /** JSON, whose most usual media types need not be said. */
  private CodeBlock json(ResponsePlan.Content content, CodeBlock mediaType) {
    CodeBlock body = CodeBlock.of("r.body()");
    return switch (mediaType.toString()) {
      case "\"application/json\"" -> call("json", body, encoder(content));
      case "\"application/problem+json\"" -> call("problem", body, encoder(content));
      default -> call("json", mediaType, body, encoder(content));
    };
  }

  private static CodeBlock call(String method, CodeBlock... arguments) {
    return CodeBlock.of(
        ".$L$L", method, Arguments.of(15 + method.length(), 18, List.of(arguments)));
  }

  private static CodeBlock mediaType(ResponsePlan.Content content) {
    String first = Literals.string(content.mediaType());
    if (content.isOpen()) {
      return CodeBlock.of("$T.within($L, r.contentType())", RuntimeTypes.RESPONSE_WRITER, first);
    }
    String all =
        content.mediaTypes().stream().map(Literals::string).collect(Collectors.joining(", "));
    return CodeBlock.of(content.mediaTypes().size() == 1 ? "$L" : "out.preferred($L)", all);
  }

  private CodeBlock encoder(ResponsePlan.Content content) {
    ValuePlan value = plans.at(content.pointer(), content.use());
    CodeBlock encoder = writers.encoder(value, "CONTENT");
    return value.writesNull() && content.use().nullable()
        ? CodeBlock.of("$T.nullable($L)", RuntimeTypes.JSON_ENCODER, encoder)
        : encoder;
  }
}
