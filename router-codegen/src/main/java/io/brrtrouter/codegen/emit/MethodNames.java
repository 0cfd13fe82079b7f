package io.brrtrouter.codegen.emit;

import io.brrtrouter.codegen.plan.JavaType;
import io.brrtrouter.codegen.plan.Scalar;

/** What types are called by the methods of {@code JsonInput}, {@code JsonOutput} and others. */
final class MethodNames {
  private MethodNames() {}

  static String of(JavaType type) {
    return switch (type) {
      case Scalar scalar -> of(scalar);
      case JavaType.ListOf list -> "list";
      case JavaType.MapOf map -> "map";
      case JavaType.Degraded degraded -> "tree";
      case JavaType.Mapped mapped -> of(mapped.plain());
      case JavaType.Named named ->
          throw new IllegalArgumentException(named.name() + " has a codec of its own");
    };
  }

  private static String of(Scalar scalar) {
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
