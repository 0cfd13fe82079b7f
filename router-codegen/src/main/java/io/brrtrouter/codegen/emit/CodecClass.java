package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** The frame that all codecs share. */
final class CodecClass {
  private CodecClass() {}

  static TypeSpec.Builder of(ClassName codec, ClassName type) {
    return TypeSpec.classBuilder(codec)
        .addModifiers(Modifier.FINAL)
        .addJavadoc("Reads and writes {@link $T} as JSON.\n", type)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
  }

  static MethodSpec.Builder read(ClassName type) {
    return MethodSpec.methodBuilder("read")
        .addModifiers(Modifier.STATIC)
        .returns(type)
        .addParameter(RuntimeTypes.JSON_NODE, "node")
        .addParameter(RuntimeTypes.SCHEMA_VALIDATORS, "schemas");
  }

  static MethodSpec.Builder write(ClassName type) {
    return MethodSpec.methodBuilder("write")
        .addModifiers(Modifier.STATIC)
        .addParameter(type, "value")
        .addParameter(RuntimeTypes.JSON_GENERATOR, "out");
  }
}
