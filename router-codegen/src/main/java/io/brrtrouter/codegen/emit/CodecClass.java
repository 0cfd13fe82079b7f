package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.ValuePlan;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The frame that all codecs share. */
final class CodecClass {
  private CodecClass() {}

  static TypeSpec.Builder of(ClassName codec, ClassName type) {
    return TypeSpec.classBuilder(codec)
        .addModifiers(Modifier.FINAL)
        .addJavadoc("Reads and writes {@link $T} as JSON.\n", type);
  }

  static MethodSpec.Builder read(ClassName type) {
    return MethodSpec.methodBuilder("read")
        .addModifiers(Modifier.STATIC)
        .returns(type)
        .addParameter(RuntimeTypes.JSON_INPUT, "in");
  }

  static MethodSpec.Builder write(ClassName type) {
    return MethodSpec.methodBuilder("write")
        .addModifiers(Modifier.STATIC)
        .addParameter(RuntimeTypes.JSON_OUTPUT, "out")
        .addParameter(type, "value");
  }

  /** Leaves all values of a type to the validators, if there is a reason for that. */
  static void defer(
      MethodSpec.Builder read, MethodSpec.Builder write, ValuePlan.@Nullable Deferral why) {
    if (why != null) {
      read.addStatement("$L", Readers.verified(CodeBlock.of("in"), why));
      write.addStatement("out.doubt()");
    }
  }

  static FieldSpec constant(TypeName type, String name, CodeBlock value) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(value)
        .build();
  }

  /** {@code label expression;}, on two lines where one is too short. */
  static CodeBlock line(int indent, CodeBlock label, CodeBlock expression) {
    int width = indent + Chain.width(label) + Chain.width(expression) + 2;
    return width <= 100
        ? CodeBlock.of("$L $L;\n", label, expression)
        : CodeBlock.of("$L\n$>$>$L;\n$<$<", label, expression);
  }
}
