package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.brrtrouter.codegen.plan.ApiPlan;
import io.brrtrouter.codegen.plan.ControllerPlan;
import io.brrtrouter.codegen.plan.OperationPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the registry: the operations in document order, written out. */
final class RegistryEmitter {
  /** A method holds at most 64 KiB of code; a list of more operations is made by several. */
  private static final int PART = 1000;

  private static final TypeName OPERATION =
      ParameterizedTypeName.get(
          RuntimeTypes.OPERATION,
          WildcardTypeName.subtypeOf(Object.class),
          WildcardTypeName.subtypeOf(Object.class));
  private static final TypeName OPERATIONS =
      ParameterizedTypeName.get(ClassName.get(List.class), OPERATION);

  private final ApiPlan plan;
  private final Types types;
  private final EmitOptions options;
  private final Map<String, String> parameters = new HashMap<>();

  RegistryEmitter(ApiPlan plan, Types types, EmitOptions options) {
    this.plan = plan;
    this.types = types;
    this.options = options;
    for (ControllerPlan controller : plan.controllers()) {
      controller.operations().forEach(o -> parameters.put(o.contract(), controller.parameter()));
    }
  }

  TypeSpec emit() {
    TypeSpec.Builder registry =
        TypeSpec.classBuilder(plan.registry())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(
                "The operations of $L, in document order.\n", Prose.code(options.document()))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    List<OperationPlan> all = plan.operations();
    if (all.size() <= PART) {
      return registry.addMethod(of(list(all))).build();
    }
    List<CodeBlock> calls = new ArrayList<>();
    String arguments =
        plan.controllers().stream()
            .map(ControllerPlan::parameter)
            .collect(Collectors.joining(", "));
    for (int from = 0; from < all.size(); from += PART) {
      String name = "part" + (calls.size() + 1);
      List<OperationPlan> part = all.subList(from, Math.min(from + PART, all.size()));
      registry.addMethod(
          signature(name, OPERATIONS)
              .addModifiers(Modifier.PRIVATE)
              .addCode("return $L;\n", list(part))
              .build());
      calls.add(CodeBlock.of("$N($L)", name, arguments));
    }
    return registry.addMethod(of(joined(calls))).build();
  }

  private static CodeBlock joined(List<CodeBlock> parts) {
    return CodeBlock.of(
        "$T.of(\n$>$>$L)$<$<\n.<$T>flatMap($T::stream)\n.toList()",
        Stream.class,
        CodeBlock.join(parts, ",\n"),
        OPERATION,
        List.class);
  }

  private MethodSpec of(CodeBlock operations) {
    return signature("of", RuntimeTypes.REGISTRY)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("The operations, bound to these controllers.\n")
        .addCode(
            "return new $T(\n$>$>$L,\n$L,\n$T.class,\n$L,\n$L);\n$<$<",
            RuntimeTypes.REGISTRY,
            Literals.string(options.name()),
            Literals.string(options.resource()),
            types.named(plan.registry()),
            Literals.string(options.generatorVersion()),
            operations)
        .build();
  }

  private MethodSpec.Builder signature(String name, TypeName returned) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC).returns(returned);
    plan.controllers()
        .forEach(controller ->
            method.addParameter(types.named(controller.name()), controller.parameter()));
    return method;
  }

  private CodeBlock list(List<OperationPlan> operations) {
    List<CodeBlock> made = new ArrayList<>();
    for (OperationPlan operation : operations) {
      made.add(
          CodeBlock.of(
              "$T.of($N)",
              types.named(operation.binding()),
              parameters.getOrDefault(operation.contract(), "")));
    }
    return made.isEmpty()
        ? CodeBlock.of("$T.of()", List.class)
        : CodeBlock.of(
            "$T.<$T>of(\n$>$>$L)$<$<", List.class, OPERATION, CodeBlock.join(made, ",\n"));
  }
}
