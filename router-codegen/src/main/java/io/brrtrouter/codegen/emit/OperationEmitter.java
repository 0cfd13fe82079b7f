package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.BodyPlan;
import io.brrtrouter.codegen.plan.CodecPlans;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.codegen.plan.ParameterPlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes bindings: an operation's facts, how its request is read and its response is written. */
final class OperationEmitter {
  private final Types types;
  private final Codecs codecs;
  private final CodecPlans plans;
  private final ParameterEmitter parameters;

  OperationEmitter(Types types, Codecs codecs, CodecPlans plans) {
    this.types = types;
    this.codecs = codecs;
    this.plans = plans;
    this.parameters = new ParameterEmitter(types, codecs);
  }

  TypeSpec emit(OperationPlan plan, boolean basePath) {
    ClassName request = types.named(plan.contract(), "Request");
    ClassName response = types.named(plan.contract(), "Response");
    TypeSpec.Builder binding =
        TypeSpec.classBuilder(plan.binding())
            .addModifiers(Modifier.FINAL)
            .addAnnotation(RuntimeTypes.NULL_UNMARKED)
            .addJavadoc("Binds {@link $T} to its route.\n", types.named(plan.contract()));
    RuleFields rules = new RuleFields("BODY");
    plan.parameters().forEach(parameter -> rules.reserve(parameter.constant()));
    Readers readers = new Readers(types, rules);
    if (usesDeprecated(plan)) {
      binding.addAnnotation(DeprecatedNames.ALLOWED);
    }
    BodyPlan body = plan.body();
    FieldSpec content =
        body == null
            ? null
            : new ContentEmitter(types, codecs, readers, plans).emit(plan.contract(), body);
    MethodSpec encode =
        new ResponseEmitter(types, new Writers(types, rules), plans).emit(plan, response);
    rules.addTo(binding);
    plan.parameters().forEach(parameter -> binding.addField(parameters.emit(parameter)));
    if (content != null) {
      binding.addField(content);
    }
    return binding
        .addMethod(
            of(
                plan,
                basePath,
                ParameterizedTypeName.get(RuntimeTypes.OPERATION, request, response)))
        .addMethod(decode(plan, request))
        .addMethod(encode)
        .build();
  }

  private static boolean usesDeprecated(OperationPlan plan) {
    return plan.operation().deprecated()
        || plan.responses().stream()
            .flatMap(response -> response.headers().stream())
            .anyMatch(field -> field.header().deprecated());
  }

  /** What the document says of it, and the three methods that it consists of. */
  private MethodSpec of(OperationPlan plan, boolean basePath, TypeName operation) {
    ClassName self = types.named(plan.binding());
    Chain made =
        InfoEmitter.emit(plan, basePath)
            .call(
                plan.secured() ? "bindSecured" : "bind",
                List.of(
                    CodeBlock.of("$T::decode", self),
                    CodeBlock.of("controller::$N", plan.method()),
                    CodeBlock.of("$T::encode", self)));
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.STATIC)
        .returns(operation)
        .addParameter(types.named(plan.contract()), "controller")
        .addCode("return $L;\n", made.broken())
        .build();
  }

  private MethodSpec decode(OperationPlan plan, ClassName request) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("decode")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(request)
            .addParameter(RuntimeTypes.REQUEST_READER, "in");
    List<CodeBlock> arguments = new ArrayList<>();
    for (ParameterPlan parameter : plan.parameters()) {
      String local = parameter.name().equals("in") ? "in_" : parameter.name();
      method.addStatement("var $N = in.value($N)", local, parameter.constant());
      arguments.add(CodeBlock.of("$N", local));
    }
    BodyPlan body = plan.body();
    if (body != null) {
      method.addStatement("var $N = in.body(BODY)", body.name());
      arguments.add(CodeBlock.of("$N", body.name()));
    }
    int taken = 15 + Chain.width(CodeBlock.of("$T", request));
    return method
        .addStatement("in.check()")
        .addCode("return new $T$L;\n", request, Arguments.of(taken, 8, arguments))
        .build();
  }
}
