package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.brrtrouter.codegen.plan.JavaType;
import io.brrtrouter.codegen.plan.Scalar;
import io.brrtrouter.codegen.plan.TypeUse;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The JavaPoet names of planned types in one package. */
final class Types {
  private final String packageName;

  Types(String packageName) {
    this.packageName = packageName;
  }

  /** A generated type, or one nested in it. */
  ClassName named(String name, String... nested) {
    return ClassName.get(packageName, name, nested);
  }

  /** The codec of a generated type. */
  ClassName codec(String name) {
    return named(name + "Json");
  }

  /** The constant that converts to a type of the user's own. */
  CodeBlock conversion(JavaType.Mapped mapped) {
    return CodeBlock.of("$T.$L", named(mapped.holder()), mapped.constant());
  }

  /** The type of a component: primitive where it can be, annotated where null is a value. */
  TypeName component(TypeUse use) {
    TypeName boxed = boxed(use.type());
    if (use.nullable()) {
      return boxed.annotated(RuntimeTypes.NULLABLE);
    }
    return boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
  }

  /** The type of a component that may be absent, null, or a value. */
  TypeName presence(TypeUse use) {
    return ParameterizedTypeName.get(RuntimeTypes.PRESENCE, boxed(use.type()));
  }

  /** The type as a type argument. */
  TypeName argument(TypeUse use) {
    TypeName boxed = boxed(use.type());
    return use.nullable() ? boxed.annotated(RuntimeTypes.NULLABLE) : boxed;
  }

  /** The type as a reference, null aside. */
  TypeName boxed(JavaType type) {
    return switch (type) {
      case Scalar scalar -> scalar(scalar);
      case JavaType.Named named -> named(named.name());
      case JavaType.ListOf list ->
          ParameterizedTypeName.get(ClassName.get(List.class), argument(list.item()));
      case JavaType.MapOf map ->
          ParameterizedTypeName.get(
              ClassName.get(Map.class), ClassName.get(String.class), argument(map.value()));
      case JavaType.Mapped mapped -> ClassName.bestGuess(mapped.type());
      case JavaType.Degraded degraded -> RuntimeTypes.JSON_NODE;
    };
  }

  private static TypeName scalar(Scalar scalar) {
    return switch (scalar) {
      case STRING -> ClassName.get(String.class);
      case INT32 -> TypeName.INT.box();
      case INT64 -> TypeName.LONG.box();
      case BIG_INTEGER -> ClassName.get(BigInteger.class);
      case FLOAT32 -> TypeName.FLOAT.box();
      case FLOAT64 -> TypeName.DOUBLE.box();
      case DECIMAL -> ClassName.get(BigDecimal.class);
      case BOOL -> TypeName.BOOLEAN.box();
      case UUID -> ClassName.get(UUID.class);
      case DATE -> ClassName.get(LocalDate.class);
      case DATE_TIME -> ClassName.get(OffsetDateTime.class);
      case BYTES, BINARY -> ArrayTypeName.of(TypeName.BYTE);
      case FILE -> RuntimeTypes.FILE_PART;
      case TREE -> RuntimeTypes.JSON_NODE;
    };
  }
}
