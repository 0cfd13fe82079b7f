package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.CodecPlans;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.codegen.plan.OutboundPlan;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the clients of webhooks and callbacks: what they send, and what they are answered. */
final class OutboundEmitter {
  private final Types types;
  private final EmitOptions options;
  private final ParameterEmitter parameters;
  private final CodecPlans plans;

  OutboundEmitter(Types types, Codecs codecs, CodecPlans plans, EmitOptions options) {
    this.plans = plans;
    this.types = types;
    this.options = options;
    this.parameters = new ParameterEmitter(types, codecs);
  }

  TypeSpec emit(OutboundPlan plan) {
    OperationPlan operation = plan.operation();
    RuleFields rules = new RuleFields("INFO");
    operation.parameters().forEach(parameter -> rules.reserve(parameter.constant()));
    Readers readers = new Readers(types, rules);
    OutboundRequestEmitter requests =
        new OutboundRequestEmitter(types, new Writers(types, rules), plans);
    OutboundResponseEmitter responses = new OutboundResponseEmitter(types, readers, plans);
    TypeSpec variants = responses.variants(plan.name(), operation);
    MethodSpec again = sendAgain(plan, requests, responses);
    TypeSpec.Builder client =
        TypeSpec.classBuilder(plan.name())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(Summaries.of(plan));
    if (operation.operation().deprecated()) {
      client.addAnnotation(Deprecated.class);
    }
    rules.addTo(client);
    operation.parameters().forEach(parameter -> client.addField(parameters.emit(parameter)));
    client
        .addField(info(plan))
        .addField(RuntimeTypes.OUTBOUND_CLIENT, "client", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(constructor());
    if (plan.outbound().url() != null) {
      client.addMethod(url(plan));
    }
    return client
        .addMethod(send(plan))
        .addMethod(again)
        .addType(requests.record(operation))
        .addType(variants)
        .build();
  }

  private FieldSpec info(OutboundPlan plan) {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(Literals.code(plan.outbound().name()));
    arguments.add(
        CodeBlock.of("$T.$L", RuntimeTypes.METHOD, plan.operation().operation().method()));
    arguments.add(Literals.code(options.resource()));
    arguments.add(CodeBlock.of("$T.class", types.named(plan.name())));
    return FieldSpec.builder(
            RuntimeTypes.OUTBOUND_INFO, "INFO", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "\n$>$>new $T$L$<$<", RuntimeTypes.OUTBOUND_INFO, Arguments.of(24, 10, arguments))
        .build();
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("Sends through this client.\n")
        .addParameter(RuntimeTypes.OUTBOUND_CLIENT, "client")
        .addStatement("this.client = client")
        .build();
  }

  private static MethodSpec url(OutboundPlan plan) {
    String key = Objects.requireNonNull(plan.outbound().url());
    return MethodSpec.methodBuilder("url")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(
            Prose.javadoc(
                "Where to send it, for whoever asked for it: "
                    + Prose.code(key)
                    + ". What has no value is an {@link IllegalArgumentException}."))
        .returns(URI.class)
        .addParameter(RuntimeTypes.CALLBACK_SOURCE, "source")
        .addStatement("return $T.of($L, source)", RuntimeTypes.CALLBACK_URL, Literals.string(key))
        .build();
  }

  private MethodSpec send(OutboundPlan plan) {
    return signature(plan)
        .addJavadoc("Sends it to this URL, as often as it takes.\n")
        .addStatement("return send(url, request, $T.newId())", RuntimeTypes.OUTBOUND_CLIENT)
        .build();
  }

  private MethodSpec sendAgain(
      OutboundPlan plan, OutboundRequestEmitter requests, OutboundResponseEmitter responses) {
    CodeBlock message = requests.message(plan.operation());
    return signature(plan)
        .addParameter(String.class, "id")
        .addJavadoc(
            Prose.javadoc(
                "Sends it to this URL, as often as it takes, under an id that tells the receiver"
                    + " whether it has seen it."))
        .addCode("$T message =\n$>$>$L;\n$<$<", RuntimeTypes.OUTBOUND_REQUEST, message)
        .addCode("return $L;\n", responses.cases(plan.name(), plan.operation()))
        .build();
  }

  private MethodSpec.Builder signature(OutboundPlan plan) {
    ClassName response = types.named(plan.name(), "Response");
    return MethodSpec.methodBuilder("send")
        .addModifiers(Modifier.PUBLIC)
        .returns(response)
        .addParameter(URI.class, "url")
        .addParameter(types.named(plan.name(), "Request"), "request")
        .addException(IOException.class)
        .addException(InterruptedException.class);
  }
}
