package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.JavaType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that has the conversions to types of the user's own. */
final class OwnTypesEmitter {
  private final Types types;

  OwnTypesEmitter(Types types) {
    this.types = types;
  }

  TypeSpec emit(List<JavaType.Mapped> all) {
    TypeSpec.Builder holder =
        TypeSpec.classBuilder(all.getFirst().holder())
            .addModifiers(Modifier.FINAL)
            .addJavadoc(
                "Converts generated types to those of your own, and back, as the generator was told.\n");
    all.forEach(mapped -> holder.addField(field(mapped)));
    return holder
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .build();
  }

  private FieldSpec field(JavaType.Mapped mapped) {
    TypeName type =
        ParameterizedTypeName.get(
            RuntimeTypes.CONVERSION, types.boxed(mapped.plain()), types.boxed(mapped));
    return FieldSpec.builder(type, mapped.constant(), Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T()", ClassName.bestGuess(mapped.conversion()))
        .build();
  }
}
