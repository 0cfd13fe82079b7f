package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.BodyPlan;
import io.brrtrouter.codegen.plan.CodecPlans;
import io.brrtrouter.codegen.plan.ContentKind;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.codegen.plan.ParameterPlan;
import io.brrtrouter.codegen.plan.TypeUse;
import io.brrtrouter.openapi.ParameterLocation;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes what a client sends: its record, and how that becomes a message. */
final class OutboundRequestEmitter {
  private final Types types;
  private final Writers writers;
  private final CodecPlans plans;

  OutboundRequestEmitter(Types types, Writers writers, CodecPlans plans) {
    this.types = types;
    this.writers = writers;
    this.plans = plans;
  }

  TypeSpec record(OperationPlan plan) {
    MethodSpec.Builder header = MethodSpec.constructorBuilder();
    MethodSpec.Builder compact =
        MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
    for (ParameterPlan parameter : parameters(plan)) {
      header.addParameter(types.component(parameter.use()), parameter.name());
      RecordEmitter.copy(parameter.name(), parameter.use(), compact);
    }
    BodyPlan body = plan.body();
    if (body != null) {
      if (needsType(body)) {
        header.addParameter(String.class, contentType(plan));
      }
      addBody(body, header, compact);
    }
    TypeSpec.Builder request =
        TypeSpec.recordBuilder("Request")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("What is sent.\n")
            .recordConstructor(header.build());
    RecordEmitter.addIfNeeded(request, compact.build());
    return request.build();
  }

  /** Nothing but the URL can fill an expression of a path. */
  private static List<ParameterPlan> parameters(OperationPlan plan) {
    return plan.parameters().stream()
        .filter(parameter -> parameter.parameter().in() != ParameterLocation.PATH)
        .toList();
  }

  private void addBody(BodyPlan body, MethodSpec.Builder header, MethodSpec.Builder compact) {
    switch (body.any().kind()) {
      case JSON, FORM -> {
        TypeUse use = new TypeUse(body.any().use().type(), body.isNullable());
        header.addParameter(types.component(use), body.name());
        RecordEmitter.copy(body.name(), use, compact);
      }
      case TEXT, EVENTS -> header.addParameter(type(String.class, body), body.name());
      case BINARY, MULTIPART ->
          header.addParameter(orNull(ArrayTypeName.of(TypeName.BYTE), body), body.name());
    }
  }

  private static TypeName type(Class<?> type, BodyPlan body) {
    return orNull(TypeName.get(type), body);
  }

  private static TypeName orNull(TypeName type, BodyPlan body) {
    return body.required() ? type : type.annotated(RuntimeTypes.NULLABLE);
  }

  /** Whether only the sender knows the media type: it is a range, or has a boundary of its own. */
  private static boolean needsType(BodyPlan body) {
    ContentKind kind = body.any().kind();
    boolean open = body.any().range().indexOf('*') >= 0;
    return kind == ContentKind.MULTIPART || (open && kind == ContentKind.BINARY);
  }

  private static String contentType(OperationPlan plan) {
    String name = "contentType";
    return plan.parameters().stream().anyMatch(each -> each.name().equals(name))
        ? "bodyContentType"
        : name;
  }

  /** The expression that makes a message of {@code request}. */
  CodeBlock message(OperationPlan plan) {
    CodeBlock.Builder message =
        CodeBlock.builder().add("$T.of(INFO, url)$>$>", RuntimeTypes.OUTBOUND_REQUEST);
    for (ParameterPlan parameter : parameters(plan)) {
      message.add(
          "\n.parameter($N, request.$N(), $L)",
          parameter.constant(),
          parameter.name(),
          encoder(parameter.use()));
    }
    BodyPlan body = plan.body();
    if (body != null) {
      message.add("\n$L", content(plan, body));
    }
    return message.add("$<$<").build();
  }

  private CodeBlock content(OperationPlan plan, BodyPlan body) {
    CodeBlock value = CodeBlock.of("request.$N()", body.name());
    CodeBlock mediaType =
        needsType(body)
            ? CodeBlock.of("request.$N()", contentType(plan))
            : Literals.code(sent(body));
    return switch (body.any().kind()) {
      case JSON -> CodeBlock.of(".json($L, $L, $L)", mediaType, value, encoder(body));
      case FORM -> CodeBlock.of(".form($L, $L, $L)", mediaType, value, encoder(body));
      case TEXT, EVENTS -> CodeBlock.of(".text($L, $L)", mediaType, value);
      case BINARY, MULTIPART -> CodeBlock.of(".bytes($L, $L)", mediaType, value);
    };
  }

  private CodeBlock encoder(BodyPlan body) {
    return encoder(body.any().use());
  }

  private CodeBlock encoder(TypeUse use) {
    return writers.encoder(plans.at(null, use), "CONTENT");
  }

  private static String sent(BodyPlan body) {
    String range = body.any().range();
    return range.indexOf('*') < 0
        ? range
        : body.any().kind() == ContentKind.TEXT ? "text/plain" : "application/json";
  }
}
