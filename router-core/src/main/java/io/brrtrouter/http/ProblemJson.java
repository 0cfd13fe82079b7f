package io.brrtrouter.http;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes problems. */
final class ProblemJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ProblemJson() {}

  static byte[] write(Problem problem) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      out.writeStartObject();
      out.writeStringProperty("type", problem.type());
      out.writeStringProperty("title", problem.title());
      out.writeNumberProperty("status", problem.status().code());
      if (problem.detail() != null) {
        out.writeStringProperty("detail", problem.detail());
      }
      if (problem.instance() != null) {
        out.writeStringProperty("instance", problem.instance());
      }
      members(out, problem.extensions());
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void members(JsonGenerator out, Map<?, ?> map) {
    map.forEach((name, value) -> {
      out.writeName(String.valueOf(name));
      value(out, value);
    });
  }

  private static void value(JsonGenerator out, @Nullable Object value) {
    switch (value) {
      case null -> out.writeNull();
      case Boolean flag -> out.writeBoolean(flag);
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case BigDecimal number -> out.writeNumber(number);
      case BigInteger number -> out.writeNumber(number);
      case Number number -> out.writeNumber(number.doubleValue());
      case Map<?, ?> map -> {
        out.writeStartObject();
        members(out, map);
        out.writeEndObject();
      }
      case Iterable<?> items -> {
        out.writeStartArray();
        items.forEach(item -> value(out, item));
        out.writeEndArray();
      }
      default -> out.writeString(value.toString());
    }
  }
}
