package io.brrtrouter.json;

import io.brrtrouter.validation.Formats;
import io.brrtrouter.validation.Rfc3339;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The tolerant decoders of scalar types and of what is made of them; method references to them
 * appear in generated code. Each throws {@link UnrepresentableException} for a tree that its Java
 * type cannot hold, and nothing else. Stateless.
 */
public final class Values {
  private Values() {}

  /** A string. */
  public static String string(JsonNode node, SchemaValidators schemas) {
    if (node.isString()) {
      return node.stringValue();
    }
    throw unfit("string", "must be a string");
  }

  /** An integer that fits 32 bits; {@code 1.0} and {@code 1e2} are integers. */
  public static Integer int32(JsonNode node, SchemaValidators schemas) {
    if (node.isInt()) {
      return node.intValue();
    }
    BigInteger value = bigInteger(node, schemas);
    if (value.bitLength() > 31) {
      throw unfit("int32", "must fit a 32-bit integer");
    }
    return value.intValue();
  }

  /** An integer that fits 64 bits; {@code 1.0} and {@code 1e2} are integers. */
  public static Long int64(JsonNode node, SchemaValidators schemas) {
    if (node.isInt() || node.isLong()) {
      return node.longValue();
    }
    BigInteger value = bigInteger(node, schemas);
    if (value.bitLength() > 63) {
      throw unfit("int64", "must fit a 64-bit integer");
    }
    return value.longValue();
  }

  /** An integer of any size; {@code 1.0} and {@code 1e2} are integers. */
  public static BigInteger bigInteger(JsonNode node, SchemaValidators schemas) {
    BigInteger value = node.isNumber() ? Numbers.integer(node) : null;
    if (value == null) {
      throw unfit("integer", "must be an integer");
    }
    return value;
  }

  /** A number as it was written; a string of format {@code decimal} as well. */
  public static BigDecimal decimal(JsonNode node, SchemaValidators schemas) {
    BigDecimal value =
        node.isNumber()
            ? Numbers.decimal(node)
            : node.isString() ? Numbers.decimal(node.stringValue()) : null;
    if (value == null) {
      throw unfit("decimal", "must be a decimal number");
    }
    return value;
  }

  /** A number, rounded to the nearest {@code float}; finite. */
  public static Float float32(JsonNode node, SchemaValidators schemas) {
    float value = decimal(node, schemas).floatValue();
    if (Float.isInfinite(value)) {
      throw unfit("float", "must fit a 32-bit floating-point number");
    }
    return value;
  }

  /** A number, rounded to the nearest {@code double}; finite. */
  public static Double float64(JsonNode node, SchemaValidators schemas) {
    double value = node.isInt() ? node.intValue() : decimal(node, schemas).doubleValue();
    if (Double.isInfinite(value)) {
      throw unfit("double", "must fit a 64-bit floating-point number");
    }
    return value;
  }

  /** A boolean. */
  public static Boolean bool(JsonNode node, SchemaValidators schemas) {
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    throw unfit("boolean", "must be true or false");
  }

  /** A UUID (RFC 9562, 4). */
  public static UUID uuid(JsonNode node, SchemaValidators schemas) {
    String text = string(node, schemas);
    if (Formats.accepts("uuid", text)) {
      return UUID.fromString(text);
    }
    throw unfit("uuid", "must be a UUID");
  }

  /** A date (RFC 3339, 5.6). */
  public static LocalDate date(JsonNode node, SchemaValidators schemas) {
    try {
      return Rfc3339.date(string(node, schemas));
    } catch (DateTimeException e) {
      throw unfit("date", "must be a date");
    }
  }

  /**
   * A date and time (RFC 3339, 5.6). A leap second is the second before it, digits past the
   * nanosecond are cut; an offset beyond 18 hours cannot be held.
   */
  public static OffsetDateTime dateTime(JsonNode node, SchemaValidators schemas) {
    try {
      return Rfc3339.dateTime(string(node, schemas));
    } catch (DateTimeException e) {
      throw unfit("date-time", "must be a date and time with an offset of at most 18 hours");
    }
  }

  /** Bytes: base64 (RFC 4648, 4), or the bytes of a multipart part. */
  public static byte[] bytes(JsonNode node, SchemaValidators schemas) {
    if (node.isBinary()) {
      return node.binaryValue();
    }
    try {
      return Base64.getDecoder().decode(string(node, schemas));
    } catch (IllegalArgumentException e) {
      throw unfit("byte", "must be base64");
    }
  }

  /** Bytes: those of a multipart part, or of a string's UTF-8. */
  public static byte[] binary(JsonNode node, SchemaValidators schemas) {
    return node.isBinary()
        ? node.binaryValue()
        : string(node, schemas).getBytes(StandardCharsets.UTF_8);
  }

  /** The tree itself. */
  public static JsonNode tree(JsonNode node, SchemaValidators schemas) {
    return node;
  }

  /** What the streaming decoder makes of a tree, tolerantly. */
  public static <T> TreeDecoder<T> read(JsonDecoder<T> decoder) {
    return (node, schemas) -> FormText.read(node, schemas, decoder);
  }

  /**
   * A streaming decoder that leaves each value to the schema and reads its tree: for what is not to
   * be streamed.
   */
  public static <T> JsonDecoder<T> decided(TreeDecoder<T> decoder) {
    return in -> {
      in.doubt();
      return decoder.decode(in.tree(), in.schemas());
    };
  }

  /** What this decoder reads, made another type; what that cannot hold is no such value. */
  public static <S, T> TreeDecoder<T> converted(
      Conversion<? super S, ? extends T> conversion, TreeDecoder<S> decoder) {
    return (node, schemas) -> {
      S value = decoder.decode(node, schemas);
      try {
        return conversion.read(value);
      } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
        throw unfit("format", "must be a value that the service can hold");
      }
    };
  }

  /** A list whose items this decoder reads; immutable unless an item is null. */
  public static <T> TreeDecoder<List<T>> listOf(TreeDecoder<? extends T> items) {
    return (node, schemas) -> Containers.list(node, schemas, items);
  }

  /** A map, in document order, whose members this decoder reads; immutable. */
  public static <T> TreeDecoder<Map<String, T>> mapOf(TreeDecoder<? extends T> members) {
    return (node, schemas) -> Containers.map(node, schemas, members);
  }

  /** JSON's null as Java's, anything else as this decoder reads it. */
  @SuppressWarnings("NullAway") // the type argument of the result says what may be null
  public static <T> TreeDecoder<T> nullable(TreeDecoder<? extends T> decoder) {
    return (node, schemas) -> node.isNull() ? null : decoder.decode(node, schemas);
  }

  private static UnrepresentableException unfit(String format, String message) {
    return new UnrepresentableException(format, message);
  }
}
