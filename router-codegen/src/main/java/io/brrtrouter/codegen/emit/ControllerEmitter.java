package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.ControllerPlan;
import javax.lang.model.element.Modifier;

/** Writes controllers: what an application implements, one interface for each tag. */
final class ControllerEmitter {
  private final Types types;

  ControllerEmitter(Types types) {
    this.types = types;
  }

  TypeSpec emit(ControllerPlan plan) {
    String what =
        plan.tag() == null ? "The operations without a tag" : "The operations tagged " + tag(plan);
    TypeSpec.Builder controller =
        TypeSpec.interfaceBuilder(plan.name())
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(Prose.javadoc(what + ": implement them, and the registry takes them."));
    controller.addJavadoc(Paragraphs.of(plan.description()));
    plan.operations()
        .forEach(operation -> controller.addSuperinterface(types.named(operation.contract())));
    return controller.build();
  }

  private static String tag(ControllerPlan plan) {
    return plan.tag() == null ? "" : Prose.code(plan.tag());
  }
}
