package io.brrtrouter.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * The encoders of scalar types and of what is made of them; method references to them appear in
 * generated code. What {@link Values} reads back is equal to what was written. A value without a
 * form in JSON, {@code NaN} for instance, is an {@link IllegalArgumentException}. Stateless.
 */
public final class JsonEncoders {
  private JsonEncoders() {}

  /** A string. */
  public static void string(String value, JsonGenerator out) {
    out.writeString(value);
  }

  /** An integer. */
  public static void int32(Integer value, JsonGenerator out) {
    out.writeNumber(value.intValue());
  }

  /** An integer. */
  public static void int64(Long value, JsonGenerator out) {
    out.writeNumber(value.longValue());
  }

  /** An integer of any size. */
  public static void bigInteger(BigInteger value, JsonGenerator out) {
    out.writeNumber(value);
  }

  /** A number with all its digits; without an exponent, unless it would be mostly zeros. */
  public static void decimal(BigDecimal value, JsonGenerator out) {
    if (Math.abs((long) value.scale()) > 20) {
      out.writeNumber(Numbers.text(value));
    } else {
      out.writeNumber(value);
    }
  }

  /** A finite number. */
  public static void float32(Float value, JsonGenerator out) {
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException(value + " is no number of JSON");
    }
    out.writeNumber(value.floatValue());
  }

  /** A finite number. */
  public static void float64(Double value, JsonGenerator out) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(value + " is no number of JSON");
    }
    out.writeNumber(value.doubleValue());
  }

  /** A boolean. */
  public static void bool(Boolean value, JsonGenerator out) {
    out.writeBoolean(value);
  }

  /** A UUID (RFC 9562, 4). */
  public static void uuid(UUID value, JsonGenerator out) {
    out.writeString(value.toString());
  }

  /** A date (RFC 3339, 5.6) of the years 0 to 9999. */
  public static void date(LocalDate value, JsonGenerator out) {
    out.writeString(TimeText.of(value));
  }

  /** A date and time (RFC 3339, 5.6) of the years 0 to 9999. */
  public static void dateTime(OffsetDateTime value, JsonGenerator out) {
    out.writeString(TimeText.of(value));
  }

  /** A URI or a reference. */
  public static void uri(URI value, JsonGenerator out) {
    out.writeString(value.toString());
  }

  /** Bytes, in base64 (RFC 4648, 4). */
  public static void bytes(byte[] value, JsonGenerator out) {
    out.writeBinary(value);
  }

  /** Bytes, as the text that they are in UTF-8. */
  public static void binary(byte[] value, JsonGenerator out) {
    out.writeString(new String(value, StandardCharsets.UTF_8));
  }

  /** A tree. */
  public static void tree(JsonNode value, JsonGenerator out) {
    TreeWriter.write(value, out);
  }

  /** An array; an item that is null is JSON's null. */
  public static <T> JsonEncoder<Collection<? extends T>> listOf(JsonEncoder<? super T> items) {
    return (value, out) -> {
      out.writeStartArray();
      for (T item : value) {
        valueOrNull(item, out, items);
      }
      out.writeEndArray();
    };
  }

  /** An object with a member per entry; a value that is null is JSON's null. */
  public static <T> JsonEncoder<Map<String, ? extends T>> mapOf(JsonEncoder<? super T> members) {
    return (value, out) -> {
      out.writeStartObject();
      others(value, out, members);
      out.writeEndObject();
    };
  }

  /** Null as JSON's null, anything else as this encoder writes it. */
  public static <T> JsonEncoder<T> nullable(JsonEncoder<? super T> encoder) {
    return (value, out) -> valueOrNull(value, out, encoder);
  }

  /** A constant of an enum as the text, number or boolean it stands for. */
  public static <E> JsonEncoder<E> enumOf(Function<? super E, ?> value) {
    return (constant, out) -> any(value.apply(constant), out);
  }

  /** A member that is always written; null is JSON's null. */
  public static <T> void required(
      String name, @Nullable T value, JsonGenerator out, JsonEncoder<? super T> encoder) {
    out.writeName(name);
    valueOrNull(value, out, encoder);
  }

  /** A member that is written unless it is null. */
  public static <T> void optional(
      String name, @Nullable T value, JsonGenerator out, JsonEncoder<? super T> encoder) {
    if (value != null) {
      out.writeName(name);
      encoder.encode(value, out);
    }
  }

  /** The members of a map, into the object that is being written. */
  public static <T> void others(
      Map<String, ? extends T> members, JsonGenerator out, JsonEncoder<? super T> encoder) {
    for (Map.Entry<String, ? extends T> member : members.entrySet()) {
      out.writeName(member.getKey());
      valueOrNull(member.getValue(), out, encoder);
    }
  }

  /** A text, number, boolean or null, or a list or map of them, as the JSON it stands for. */
  public static void any(@Nullable Object value, JsonGenerator out) {
    switch (value) {
      case null -> out.writeNull();
      case String text -> out.writeString(text);
      case Boolean flag -> out.writeBoolean(flag);
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case BigInteger number -> out.writeNumber(number);
      case BigDecimal number -> decimal(number, out);
      case Float number -> float32(number, out);
      case Double number -> float64(number, out);
      case LocalDate date -> date(date, out);
      case OffsetDateTime time -> dateTime(time, out);
      case byte[] bytes -> out.writeBinary(bytes);
      case JsonNode tree -> tree(tree, out);
      case List<?> items -> listOf(JsonEncoders::any).encode(items, out);
      case Map<?, ?> members -> {
        out.writeStartObject();
        for (Map.Entry<?, ?> member : members.entrySet()) {
          out.writeName(String.valueOf(member.getKey()));
          any(member.getValue(), out);
        }
        out.writeEndObject();
      }
      default -> out.writeString(value.toString());
    }
  }

  private static <T> void valueOrNull(
      @Nullable T value, JsonGenerator out, JsonEncoder<? super T> encoder) {
    if (value == null) {
      out.writeNull();
    } else {
      encoder.encode(value, out);
    }
  }
}
