package io.brrtrouter.codegen.plan;

/** Which scalar a kind and a format become. */
final class ScalarPlanner {
  private ScalarPlanner() {}

  /** The scalar of a shape of one scalar kind. */
  static Scalar of(JsonKind kind, Shape shape) {
    String format = shape.format() == null ? "" : shape.format();
    return switch (kind) {
      case BOOLEAN -> Scalar.BOOL;
      case INTEGER -> integer(format, shape.beyondLong());
      case NUMBER -> number(format);
      case STRING -> text(format);
      case ARRAY, OBJECT, NULL -> Scalar.TREE;
    };
  }

  private static Scalar integer(String format, boolean beyondLong) {
    return switch (format) {
      case "int32", "int16", "int8", "uint8", "uint16" -> Scalar.INT32;
      case "int64", "uint32" -> Scalar.INT64;
      case "uint64" -> Scalar.BIG_INTEGER;
      default -> beyondLong ? Scalar.BIG_INTEGER : Scalar.INT64;
    };
  }

  /** Integer formats on a number do not make it an integer; 64 bits of them need a decimal. */
  private static Scalar number(String format) {
    return switch (format) {
      case "float" -> Scalar.FLOAT32;
      case "decimal", "money", "int64", "uint64" -> Scalar.DECIMAL;
      default -> Scalar.FLOAT64;
    };
  }

  /**
   * A {@code uri} stays a string: {@code java.net.URI} follows an older standard than the format.
   */
  private static Scalar text(String format) {
    return switch (format) {
      case "uuid" -> Scalar.UUID;
      case "date" -> Scalar.DATE;
      case "date-time" -> Scalar.DATE_TIME;
      case "byte" -> Scalar.BYTES;
      case "binary" -> Scalar.BINARY;
      default -> Scalar.STRING;
    };
  }
}
