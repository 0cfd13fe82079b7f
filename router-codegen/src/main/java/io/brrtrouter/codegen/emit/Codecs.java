package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.brrtrouter.codegen.plan.JavaType;
import io.brrtrouter.codegen.plan.Scalar;
import io.brrtrouter.codegen.plan.TypeUse;

/** Expressions that read and write planned types. */
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
      case Scalar scalar -> CodeBlock.of("$T::$L", reader(scalar), name(scalar));
      case JavaType.Named named -> CodeBlock.of("$T::read", types.codec(named.name()));
      case JavaType.ListOf list ->
          CodeBlock.of("$T.listOf($L)", RuntimeTypes.VALUES, decoder(list.item()));
      case JavaType.MapOf map ->
          CodeBlock.of("$T.mapOf($L)", RuntimeTypes.VALUES, decoder(map.value()));
      case JavaType.Degraded degraded -> CodeBlock.of("$T::tree", RuntimeTypes.VALUES);
    };
  }

  /** An encoder of the type; members, items and map values may be null without saying so. */
  CodeBlock encoder(JavaType type) {
    return switch (type) {
      case Scalar scalar -> CodeBlock.of("$T::$L", writer(scalar), name(scalar));
      case JavaType.Named named -> CodeBlock.of("$T::write", types.codec(named.name()));
      case JavaType.ListOf list ->
          CodeBlock.of("$T.listOf($L)", RuntimeTypes.ENCODERS, encoder(list.item().type()));
      case JavaType.MapOf map ->
          CodeBlock.of("$T.mapOf($L)", RuntimeTypes.ENCODERS, encoder(map.value().type()));
      case JavaType.Degraded degraded -> CodeBlock.of("$T::tree", RuntimeTypes.ENCODERS);
    };
  }

  /** An expression that reads a value from {@code node}, which is one. */
  CodeBlock read(JavaType type) {
    return switch (type) {
      case Scalar scalar -> CodeBlock.of("$T.$L(node, schemas)", reader(scalar), name(scalar));
      case JavaType.Named named ->
          CodeBlock.of("$T.read(node, schemas)", types.codec(named.name()));
      case JavaType.Degraded degraded -> CodeBlock.of("node");
      case JavaType.ListOf list -> CodeBlock.of("$L.decode(node, schemas)", typed(type));
      case JavaType.MapOf map -> CodeBlock.of("$L.decode(node, schemas)", typed(type));
    };
  }

  /** A decoder whose type argument is said, where no target type would tell it. */
  private CodeBlock typed(JavaType type) {
    return switch (type) {
      case JavaType.ListOf list ->
          CodeBlock.of(
              "$T.<$T>listOf($L)",
              RuntimeTypes.VALUES,
              types.argument(list.item()),
              decoder(list.item()));
      case JavaType.MapOf map ->
          CodeBlock.of(
              "$T.<$T>mapOf($L)",
              RuntimeTypes.VALUES,
              types.argument(map.value()),
              decoder(map.value()));
      case JavaType other -> decoder(other);
    };
  }

  /** A statement's expression that writes {@code value}, which is not null. */
  CodeBlock write(JavaType type, CodeBlock value) {
    return switch (type) {
      case Scalar scalar -> CodeBlock.of("$T.$L($L, out)", writer(scalar), name(scalar), value);
      case JavaType.Named named ->
          CodeBlock.of("$T.write($L, out)", types.codec(named.name()), value);
      case JavaType.Degraded degraded ->
          CodeBlock.of("$T.tree($L, out)", RuntimeTypes.ENCODERS, value);
      case JavaType.ListOf list ->
          CodeBlock.of(
              "$T.<$T>listOf($L).encode($L, out)",
              RuntimeTypes.ENCODERS,
              types.boxed(list.item().type()),
              encoder(list.item().type()),
              value);
      case JavaType.MapOf map ->
          CodeBlock.of(
              "$T.<$T>mapOf($L).encode($L, out)",
              RuntimeTypes.ENCODERS,
              types.boxed(map.value().type()),
              encoder(map.value().type()),
              value);
    };
  }

  private static ClassName reader(Scalar scalar) {
    return scalar == Scalar.FILE ? RuntimeTypes.FILE_NODE : RuntimeTypes.VALUES;
  }

  private static ClassName writer(Scalar scalar) {
    return scalar == Scalar.FILE ? RuntimeTypes.FILE_NODE : RuntimeTypes.ENCODERS;
  }

  private static String name(Scalar scalar) {
    return switch (scalar) {
      case STRING -> "string";
      case INT32 -> "int32";
      case INT64 -> "int64";
      case BIG_INTEGER -> "bigInteger";
      case FLOAT32 -> "float32";
      case FLOAT64 -> "float64";
      case DECIMAL -> "decimal";
      case BOOL -> "bool";
      case UUID -> "uuid";
      case DATE -> "date";
      case DATE_TIME -> "dateTime";
      case BYTES -> "bytes";
      case BINARY -> "binary";
      case FILE -> "file";
      case TREE -> "tree";
    };
  }
}
