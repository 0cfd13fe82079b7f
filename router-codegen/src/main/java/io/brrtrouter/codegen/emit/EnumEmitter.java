package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.EnumPlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes enumerations; a constant prints as the value it stands for. */
final class EnumEmitter {
  private final Types types;

  EnumEmitter(Types types) {
    this.types = types;
  }

  /** The enumeration of a schema, which belongs to these unions. */
  TypeSpec emit(EnumPlan plan, List<String> unions) {
    TypeSpec.Builder type =
        TypeSpec.enumBuilder(plan.name())
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(Summaries.of(plan));
    unions.forEach(union -> type.addSuperinterface(types.named(union)));
    for (EnumPlan.Constant constant : plan.constants()) {
      type.addEnumConstant(
          constant.name(),
          TypeSpec.anonymousClassBuilder("$L", Literals.string(constant.value())).build());
    }
    return type.addField(String.class, "value", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addParameter(String.class, "value")
                .addStatement("this.value = value")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("value")
                .addJavadoc("The value as the document writes it.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return value")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return value")
                .build())
        .build();
  }
}
