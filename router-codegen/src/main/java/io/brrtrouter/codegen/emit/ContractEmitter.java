package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.BodyPlan;
import io.brrtrouter.codegen.plan.ContentKind;
import io.brrtrouter.codegen.plan.HeaderPlan;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.codegen.plan.ParameterPlan;
import io.brrtrouter.codegen.plan.ResponsePlan;
import io.brrtrouter.openapi.RequestBodyObject;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes contracts: the method that a controller implements, its request and its responses. */
final class ContractEmitter {
  /** A constructor takes 255 (JVMS 4.11): {@code this}, and up to two for the content. */
  private static final int MOST_SLOTS = 252;

  private final Types types;
  private final BodyEmitter bodies;

  ContractEmitter(Types types) {
    this.types = types;
    this.bodies = new BodyEmitter(types);
  }

  TypeSpec emit(OperationPlan plan) {
    ClassName request = types.named(plan.contract(), "Request");
    ClassName response = types.named(plan.contract(), "Response");
    TypeSpec.Builder contract =
        TypeSpec.interfaceBuilder(plan.contract())
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(Summaries.of(plan.operation()))
            .addMethod(method(plan, request, response))
            .addType(request(plan));
    BodyPlan body = plan.body();
    if (body != null && body.isUnion()) {
      contract.addType(bodies.union(plan.contract(), plan.method(), body));
    }
    return contract.addType(response(plan, response)).build();
  }

  private static MethodSpec method(OperationPlan plan, ClassName request, ClassName response) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(plan.method())
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .returns(response)
            .addParameter(request, "request")
            .addParameter(plan.secured() ? RuntimeTypes.SECURED_CALL : RuntimeTypes.CALL, "call")
            .addException(Exception.class);
    if (plan.operation().deprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    return method.build();
  }

  private TypeSpec request(OperationPlan plan) {
    MethodSpec.Builder header = MethodSpec.constructorBuilder();
    MethodSpec.Builder compact =
        MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
    CodeBlock.Builder javadoc = CodeBlock.builder();
    CodeBlock separator = CodeBlock.of("What {@code $L} is asked for.\n\n", plan.method());
    boolean boxed = slots(plan) > MOST_SLOTS;
    for (ParameterPlan parameter : plan.parameters()) {
      boolean deprecated = parameter.parameter().deprecated();
      TypeName type = types.component(parameter.use());
      header.addParameter(component(boxed ? type.box() : type, parameter.name(), deprecated));
      RecordEmitter.copy(parameter.name(), parameter.use(), compact);
      String text = Prose.paragraph(parameter.parameter().description(), 160);
      if (!text.isEmpty()) {
        javadoc.add(separator).add(Prose.param(parameter.name(), text));
        separator = CodeBlock.of("");
      }
    }
    BodyPlan body = plan.body();
    if (body != null) {
      bodies.addComponent(plan.contract(), body, header, compact);
      RequestBodyObject content = plan.operation().requestBody();
      String text = Prose.paragraph(content == null ? null : content.description(), 160);
      if (!text.isEmpty()) {
        javadoc.add(separator).add(Prose.param(body.name(), text));
      }
    }
    TypeSpec.Builder request =
        TypeSpec.recordBuilder("Request")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc(javadoc.build())
            .recordConstructor(header.build());
    if (plan.parameters().stream().anyMatch(parameter -> parameter.parameter().deprecated())) {
      request.addAnnotation(DeprecatedNames.ALLOWED);
    }
    RecordEmitter.addIfNeeded(request, compact.build());
    return request.build();
  }

  /** What the parameters take in a constructor: some primitives take two (JVMS 4.11). */
  private int slots(OperationPlan plan) {
    int slots = 0;
    for (ParameterPlan parameter : plan.parameters()) {
      TypeName type = types.component(parameter.use());
      slots += type.equals(TypeName.LONG) || type.equals(TypeName.DOUBLE) ? 2 : 1;
    }
    return slots;
  }

  private static ParameterSpec component(TypeName type, String name, boolean deprecated) {
    ParameterSpec.Builder component = ParameterSpec.builder(type, name);
    return (deprecated ? component.addAnnotation(Deprecated.class) : component).build();
  }

  private TypeSpec response(OperationPlan plan, ClassName self) {
    TypeSpec.Builder response =
        TypeSpec.interfaceBuilder("Response")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED);
    plan.responses().forEach(variant -> response.addType(variant(variant, plan, self)));
    return response.build();
  }

  /** The key of a range of statuses, and those that come before it. */
  private static String keys(ResponsePlan variant, OperationPlan plan) {
    Stream<String> others =
        plan.responses().stream().map(ResponsePlan::status).filter(variant::overlaps).distinct();
    return Stream.concat(Stream.of(variant.status()), others)
        .map(Literals::string)
        .collect(Collectors.joining(", "));
  }

  private TypeSpec variant(ResponsePlan variant, OperationPlan plan, ClassName response) {
    MethodSpec.Builder header = MethodSpec.constructorBuilder();
    MethodSpec.Builder compact =
        MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
    if (variant.hasOpenStatus()) {
      header.addParameter(RuntimeTypes.STATUS, "status");
      compact.addStatement("status.require($L)", keys(variant, plan));
    }
    ResponsePlan.Content content = variant.content();
    if (content != null && content.isOpen()) {
      header.addParameter(String.class, "contentType");
    }
    for (HeaderPlan field : variant.headers()) {
      TypeName type = types.component(field.use());
      header.addParameter(component(type, field.name(), field.header().deprecated()));
      require(field, compact);
      RecordEmitter.copy(field.name(), field.use(), compact);
    }
    if (content != null) {
      header.addParameter(content(content), "body");
      if (content.kind() == ContentKind.JSON) {
        RecordEmitter.copy("body", content.use(), compact);
      }
    }
    TypeSpec.Builder record =
        TypeSpec.recordBuilder(variant.name())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc(javadoc(variant))
            .recordConstructor(header.build())
            .addSuperinterface(response);
    if (variant.headers().stream().anyMatch(field -> field.header().deprecated())) {
      record.addAnnotation(DeprecatedNames.ALLOWED);
    }
    RecordEmitter.addIfNeeded(record, compact.build());
    return record.build();
  }

  /** A field that the document promises is there: nothing else would notice that it is not. */
  private void require(HeaderPlan field, MethodSpec.Builder compact) {
    boolean list = RecordEmitter.isCopied(field.use());
    if (!field.use().nullable() && !list && !types.component(field.use()).isPrimitive()) {
      compact.addStatement("$T.requireNonNull($N, $S)", Objects.class, field.name(), field.name());
    }
  }

  private static CodeBlock javadoc(ResponsePlan variant) {
    CodeBlock.Builder javadoc = CodeBlock.builder().add(Prose.javadoc(Summaries.of(variant)));
    String separator = "\n";
    for (HeaderPlan field : variant.headers()) {
      String text = Prose.paragraph(field.header().description(), 160);
      if (!text.isEmpty()) {
        javadoc.add(separator).add(Prose.param(field.name(), text));
        separator = "";
      }
    }
    return javadoc.build();
  }

  private TypeName content(ResponsePlan.Content content) {
    return switch (content.kind()) {
      case JSON -> types.component(content.use());
      case TEXT -> ClassName.get(String.class);
      case EVENTS -> RuntimeTypes.EVENT_STREAM;
      case BINARY, FORM, MULTIPART -> RuntimeTypes.BINARY_CONTENT;
    };
  }
}
