package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.brrtrouter.codegen.plan.Deprecations;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.http.Deprecation;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.SecurityRequirement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what the document says of an operation, sizing hints included. */
final class InfoEmitter {
  private InfoEmitter() {}

  static Chain emit(OperationPlan plan, boolean basePath) {
    OperationObject operation = plan.operation();
    Chain chain =
        new Chain(
            CodeBlock.of(
                "$T.of$L",
                RuntimeTypes.OPERATION_INFO,
                Arguments.of(
                    27,
                    8,
                    List.of(
                        Literals.code(operation.id()),
                        CodeBlock.of("$T.$L", RuntimeTypes.METHOD, operation.method()),
                        Literals.code(
                            basePath ? operation.basePath() + plan.route() : plan.route()),
                        Literals.code(operation.pointer())))),
            8);
    strings(chain, "tags", new LinkedHashSet<>(operation.tags()));
    if (!plan.parameters().isEmpty()) {
      chain.call(
          "parameters",
          plan.parameters().stream().map(p -> CodeBlock.of("$N", p.constant())).toList());
    }
    chain.callIf(plan.body() != null, ".content(BODY)");
    strings(chain, "produces", plan.produces());
    operation.security().forEach(alternative -> chain.call(".security($L)", scopes(alternative)));
    chain.call(
        ".sizing($L, $L, $L)",
        number(operation.sizing().stackBytes()),
        number(operation.sizing().requestBytes()),
        number(operation.sizing().responseBytes()));
    plan.extensions()
        .forEach((name, value) ->
            chain.call(".extension($L, $L)", Literals.string(name), literal(value)));
    Deprecation deprecation = Deprecations.of(operation);
    return chain
        .callIf(plan.streams(), ".streams()")
        .callIf(deprecation != null, ".deprecated($L)", how(deprecation));
  }

  /** How something is deprecated. */
  static CodeBlock how(@Nullable Deprecation deprecation) {
    if (deprecation == null || deprecation.equals(Deprecation.UNDATED)) {
      return CodeBlock.of("$T.UNDATED", Deprecation.class);
    }
    Instant sunset = deprecation.sunset();
    CodeBlock since =
        deprecation.since().equals(Instant.EPOCH)
            ? CodeBlock.of("$T.UNDATED", Deprecation.class)
            : CodeBlock.of("$T.since($S)", Deprecation.class, deprecation.since().toString());
    return sunset == null ? since : CodeBlock.of("$L.until($S)", since, sunset.toString());
  }

  private static void strings(Chain chain, String call, Collection<String> texts) {
    if (!texts.isEmpty()) {
      chain.call(call, texts.stream().map(Literals::code).toList());
    }
  }

  /** The schemes of an alternative; a map of more than ten entries needs them one by one. */
  private static CodeBlock scopes(SecurityRequirement alternative) {
    List<CodeBlock> entries = new ArrayList<>();
    boolean few = alternative.scopes().size() <= 10;
    alternative
        .scopes()
        .forEach((scheme, scopes) -> {
          CodeBlock list =
              CodeBlock.of(
                  "$T.of($L)",
                  List.class,
                  scopes.stream().map(Literals::string).collect(Collectors.joining(", ")));
          entries.add(
              few
                  ? CodeBlock.of("$L, $L", Literals.string(scheme), list)
                  : CodeBlock.of("$T.entry($L, $L)", Map.class, Literals.string(scheme), list));
        });
    return CodeBlock.of(
        "$T.$L($L)", Map.class, few ? "of" : "ofEntries", CodeBlock.join(entries, ", "));
  }

  private static CodeBlock literal(Object value) {
    return switch (value) {
      case String text -> Literals.code(text);
      case Long number -> CodeBlock.of("$LL", number);
      case BigDecimal number ->
          CodeBlock.of("new $T($L)", BigDecimal.class, Literals.string(number.toString()));
      default -> CodeBlock.of("$L", value);
    };
  }

  private static String number(int value) {
    return String.format(Locale.ROOT, "%,d", value).replace(',', '_');
  }
}
