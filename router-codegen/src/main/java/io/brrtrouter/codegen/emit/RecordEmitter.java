package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.JavaType;
import io.brrtrouter.codegen.plan.RecordPlan;
import io.brrtrouter.codegen.plan.TypeUse;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes records: a component for each member, lists and maps copied so that they cannot change.
 */
final class RecordEmitter {
  /** From here on primitives, which may take two slots, could exceed what a constructor takes. */
  private static final int BOXED_FROM = 120;

  private final Types types;

  RecordEmitter(Types types) {
    this.types = types;
  }

  /** The record of a schema, which belongs to these unions, with what is deprecated in it. */
  TypeSpec emit(RecordPlan plan, List<String> unions, DeprecatedNames deprecated) {
    MethodSpec.Builder header = MethodSpec.constructorBuilder();
    MethodSpec.Builder compact =
        MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
    CodeBlock.Builder javadoc = CodeBlock.builder().add(Summaries.of(plan));
    String separator = "\n";
    for (RecordPlan.Component component : plan.components()) {
      header.addParameter(type(component, plan.size()), component.name());
      copy(component, compact);
      String text = Prose.paragraph(component.description(), 160);
      if (!text.isEmpty()) {
        javadoc.add(separator).add(Prose.param(component.name(), text));
        separator = "";
      }
    }
    RecordPlan.Additional additional = plan.additional();
    if (additional != null) {
      TypeUse map = map(additional);
      header.addParameter(types.component(map), additional.name());
      copy(additional.name(), map, compact);
      javadoc
          .add(separator)
          .add(Prose.param(additional.name(), "the members that have no component of their own"));
    }
    TypeSpec.Builder record =
        TypeSpec.recordBuilder(plan.name())
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(javadoc.build())
            .recordConstructor(deprecated.mark(plan, header.build()));
    unions.forEach(union -> record.addSuperinterface(types.named(union)));
    addIfNeeded(record, compact.build());
    return record.build();
  }

  /** The map of additional members. */
  static TypeUse map(RecordPlan.Additional additional) {
    return new TypeUse(new JavaType.MapOf(additional.value()), false);
  }

  /** Copies a list or map, in the constructor that is being written. */
  static void copy(String name, TypeUse use, MethodSpec.Builder compact) {
    String copier = copier(use.type());
    if (copier != null && use.nullable()) {
      compact.addStatement(
          "$1N = $1N == null ? null : $2T.$3L($1N)", name, RuntimeTypes.COPIES, copier);
    } else if (copier != null) {
      compact.addStatement("$1N = $2T.$3L($1N)", name, RuntimeTypes.COPIES, copier);
    }
  }

  /** Whether the constructor copies it, which null does not survive. */
  static boolean isCopied(TypeUse use) {
    return copier(use.type()) != null;
  }

  static void addIfNeeded(TypeSpec.Builder record, MethodSpec compact) {
    if (!compact.code().isEmpty()) {
      record.addMethod(compact);
    }
  }

  private static @Nullable String copier(JavaType type) {
    return switch (type) {
      case JavaType.ListOf list -> "list";
      case JavaType.MapOf map -> "map";
      default -> null;
    };
  }

  private TypeName type(RecordPlan.Component component, int size) {
    TypeUse use = component.use();
    if (component.hasThreeStates()) {
      return types.presence(use);
    }
    boolean boxed = size >= BOXED_FROM && !use.nullable();
    return boxed ? types.boxed(use.type()) : types.component(use);
  }

  private static void copy(RecordPlan.Component component, MethodSpec.Builder compact) {
    String copier = copier(component.use().type());
    if (!component.hasThreeStates()) {
      copy(component.name(), component.use(), compact);
    } else if (copier != null) {
      compact.addStatement(
          "$1N = $1N.map($2T::$3L)", component.name(), RuntimeTypes.COPIES, copier);
    }
  }

  /** A nested type that wraps a value of a type that is not of the union itself. */
  TypeSpec wrapper(String name, JavaType type, ClassName union) {
    return wrapping(name, new TypeUse(type, false), union).build();
  }

  /** A nested type that wraps a value, which may be null where the type says so. */
  TypeSpec.Builder wrapping(String name, TypeUse use, ClassName union) {
    MethodSpec.Builder compact =
        MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
    copy("value", use, compact);
    TypeSpec.Builder wrapper =
        TypeSpec.recordBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .recordConstructor(
                MethodSpec.constructorBuilder().addParameter(types.component(use), "value").build())
            .addSuperinterface(union);
    addIfNeeded(wrapper, compact.build());
    return wrapper;
  }
}
