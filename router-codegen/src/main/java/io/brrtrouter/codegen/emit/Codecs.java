package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.brrtrouter.codegen.plan.JavaType;
import io.brrtrouter.codegen.plan.Scalar;
import io.brrtrouter.codegen.plan.TypeUse;

/** Expressions that read planned types from trees: parameters, and content that is text. */
final class Codecs {
  private final Types types;

  Codecs(Types types) {
    this.types = types;
  }

  /** A decoder of the type, null included where it is a value. */
  CodeBlock decoder(TypeUse use) {
    CodeBlock decoder = decoder(use.type());
    return use.nullable() ? CodeBlock.of("$T.nullable($L)", RuntimeTypes.VALUES, decoder) : decoder;
  }

  /** A decoder of the type, null aside. */
  CodeBlock decoder(JavaType type) {
    return switch (type) {
      case Scalar scalar -> CodeBlock.of("$T::$L", reader(scalar), MethodNames.of(scalar));
      case JavaType.Named named ->
          CodeBlock.of("$T.read($T::read)", RuntimeTypes.VALUES, types.codec(named.name()));
      case JavaType.ListOf list ->
          CodeBlock.of("$T.listOf($L)", RuntimeTypes.VALUES, decoder(list.item()));
      case JavaType.MapOf map ->
          CodeBlock.of("$T.mapOf($L)", RuntimeTypes.VALUES, decoder(map.value()));
      case JavaType.Mapped mapped ->
          CodeBlock.of(
              "$T.converted($L, $L)",
              RuntimeTypes.VALUES,
              types.conversion(mapped),
              decoder(mapped.plain()));
      case JavaType.Degraded degraded -> CodeBlock.of("$T::tree", RuntimeTypes.VALUES);
    };
  }

  private static ClassName reader(Scalar scalar) {
    return scalar == Scalar.FILE ? RuntimeTypes.FILE_NODE : RuntimeTypes.VALUES;
  }
}
