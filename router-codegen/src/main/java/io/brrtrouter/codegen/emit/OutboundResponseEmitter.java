package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.CodecPlans;
import io.brrtrouter.codegen.plan.ContentKind;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.codegen.plan.ResponsePlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes what a client may be answered: a record for each documented response, and one for the
 * rest.
 */
final class OutboundResponseEmitter {
  private static final String REST = "Undocumented";

  private final Types types;
  private final Readers readers;
  private final CodecPlans plans;

  OutboundResponseEmitter(Types types, Readers readers, CodecPlans plans) {
    this.types = types;
    this.readers = readers;
    this.plans = plans;
  }

  TypeSpec variants(String client, OperationPlan plan) {
    ClassName self = types.named(client, "Response");
    TypeSpec.Builder response =
        TypeSpec.interfaceBuilder("Response")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
            .addJavadoc("What the receiver may answer.\n");
    plan.responses().forEach(variant -> response.addType(variant(variant, self)));
    MethodSpec.Builder rest =
        MethodSpec.constructorBuilder().addParameter(RuntimeTypes.OUTBOUND_REPLY, "reply");
    return response
        .addType(
            record(REST, "Anything that the document does not say.", self)
                .recordConstructor(rest.build())
                .build())
        .build();
  }

  private TypeSpec variant(ResponsePlan variant, ClassName response) {
    MethodSpec.Builder header = MethodSpec.constructorBuilder();
    if (variant.hasOpenStatus()) {
      header.addParameter(RuntimeTypes.STATUS, "status");
    }
    if (!variant.headers().isEmpty()) {
      header.addParameter(RuntimeTypes.HEADERS, "headers");
    }
    ResponsePlan.Content content = variant.content();
    if (content != null) {
      header.addParameter(type(content), "body");
    }
    return record(variant.name(), Summaries.of(variant), response)
        .recordConstructor(header.build())
        .build();
  }

  private static TypeSpec.Builder record(String name, String javadoc, ClassName response) {
    return TypeSpec.recordBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(Prose.javadoc(javadoc))
        .addSuperinterface(response);
  }

  private TypeName type(ResponsePlan.Content content) {
    return switch (content.kind()) {
      case JSON -> types.component(content.use());
      case TEXT, EVENTS -> ClassName.get(String.class);
      case BINARY, FORM, MULTIPART -> ArrayTypeName.of(TypeName.BYTE);
    };
  }

  /** The expression that sends {@code message} and tells which response came. */
  CodeBlock cases(String client, OperationPlan plan) {
    CodeBlock.Builder cases =
        CodeBlock.builder()
            .add("client\n$>$>.deliver(message, id)\n")
            .add(".<$T>cases()", types.named(client, "Response"));
    // A status of its own comes before its range, and both before the default.
    plan.responses().stream()
        .sorted(Comparator.comparingInt(OutboundResponseEmitter::breadth))
        .forEach(variant -> cases.add("\n$L", when(client, variant)));
    return cases.add("\n.otherwise($T::new)$<$<", types.named(client, "Response", REST)).build();
  }

  private static int breadth(ResponsePlan variant) {
    return !variant.hasOpenStatus() ? 0 : variant.status().equals("default") ? 2 : 1;
  }

  private CodeBlock when(String client, ResponsePlan variant) {
    ClassName type = types.named(client, "Response", variant.name());
    CodeBlock made =
        CodeBlock.of(
            "reply -> new $T$L",
            type,
            Arguments.of(32 + Chain.width(CodeBlock.of("$T", type)), 20, arguments(variant)));
    CodeBlock status = Literals.code(variant.status());
    ResponsePlan.Content content = variant.content();
    if (content == null) {
      return call(List.of(status, made));
    }
    return content.mediaTypes().stream()
        .map(range -> call(List.of(status, Literals.code(range), made)))
        .collect(CodeBlock.joining("\n"));
  }

  private static CodeBlock call(List<CodeBlock> arguments) {
    return CodeBlock.of(".when$L", Arguments.of(13, 12, arguments));
  }

  private List<CodeBlock> arguments(ResponsePlan variant) {
    List<CodeBlock> arguments = new ArrayList<>();
    if (variant.hasOpenStatus()) {
      arguments.add(CodeBlock.of("reply.status()"));
    }
    if (!variant.headers().isEmpty()) {
      arguments.add(CodeBlock.of("reply.headers()"));
    }
    ResponsePlan.Content content = variant.content();
    if (content != null) {
      arguments.add(body(content));
    }
    return arguments;
  }

  private CodeBlock body(ResponsePlan.Content content) {
    if (content.kind() == ContentKind.JSON) {
      String pointer = content.pointer();
      CodeBlock schema = CodeBlock.of("$L", pointer == null ? "null" : Literals.string(pointer));
      CodeBlock decoder = readers.decoder(plans.at(pointer, content.use()), "CONTENT");
      return CodeBlock.of("reply.json$L", Arguments.of(60, 28, List.of(schema, decoder)));
    }
    boolean text = content.kind() == ContentKind.TEXT || content.kind() == ContentKind.EVENTS;
    return CodeBlock.of(text ? "reply.text()" : "reply.body()");
  }
}
