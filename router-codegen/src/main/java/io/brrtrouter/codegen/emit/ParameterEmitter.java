package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.brrtrouter.codegen.plan.Deprecations;
import io.brrtrouter.codegen.plan.ParameterPlan;
import io.brrtrouter.http.Deprecation;
import io.brrtrouter.openapi.ParameterLocation;
import io.brrtrouter.openapi.ParameterObject;
import io.brrtrouter.openapi.Style;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Writes the constants that declare parameters; defaults of their location are left out. */
final class ParameterEmitter {
  private final Types types;
  private final Codecs codecs;

  ParameterEmitter(Types types, Codecs codecs) {
    this.types = types;
    this.codecs = codecs;
  }

  FieldSpec emit(ParameterPlan plan) {
    TypeName type =
        ParameterizedTypeName.get(RuntimeTypes.PARAMETER, types.boxed(plan.use().type()));
    int taken = 30 + plan.constant().length() + Chain.width(CodeBlock.of("$T", type));
    return FieldSpec.builder(
            type, plan.constant(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(chain(plan).after(taken, 6))
        .build();
  }

  private Chain chain(ParameterPlan plan) {
    ParameterObject parameter = plan.parameter();
    boolean path = parameter.in() == ParameterLocation.PATH;
    Chain chain =
        new Chain(
                CodeBlock.of(
                    "$T.$L($L)",
                    RuntimeTypes.PARAMETER,
                    parameter.in().name().toLowerCase(Locale.ROOT),
                    Literals.string(parameter.name())))
            .callIf(parameter.required() && !path, ".required()");
    if (parameter.contentType() != null) {
      chain.call(".content($L)", Literals.string(parameter.contentType()));
    } else if (!isDefault(parameter)) {
      chain.call(
          ".style($T.$L, $L)", RuntimeTypes.STYLE, parameter.style().name(), parameter.explode());
    }
    Deprecation deprecation = Deprecations.of(parameter);
    return chain
        .callIf(deprecation != null, ".deprecated($L)", InfoEmitter.how(deprecation))
        .callIf(parameter.allowReserved(), ".allowReserved()")
        .callIf(parameter.allowEmptyValue(), ".allowEmptyValue()")
        .callIf(parameter.tail(), ".tail()")
        .call(".schema($L)", Literals.string(plan.pointer()))
        .call(".as($L)", codecs.decoder(plan.use().type()));
  }

  private static boolean isDefault(ParameterObject parameter) {
    boolean form =
        parameter.in() == ParameterLocation.QUERY || parameter.in() == ParameterLocation.COOKIE;
    return parameter.style() == (form ? Style.FORM : Style.SIMPLE) && parameter.explode() == form;
  }
}
