package io.brrtrouter.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes values by what they are at run time. */
final class AnyWriter {
  private AnyWriter() {}

  static void write(JsonOutput out, @Nullable Object value) {
    switch (value) {
      case null -> out.nullValue();
      case String text -> out.string(text);
      case Boolean flag -> out.bool(flag);
      case Integer number -> out.int32(number);
      case Long number -> out.int64(number);
      case BigInteger number -> out.bigInteger(number);
      case BigDecimal number -> out.decimal(number);
      case Float number -> out.float32(number);
      case Double number -> out.float64(number);
      case LocalDate date -> out.date(date);
      case OffsetDateTime time -> out.dateTime(time);
      case byte[] bytes -> out.bytes(bytes);
      case JsonNode tree -> out.tree(tree);
      case List<?> items -> {
        out.startArray();
        items.forEach(item -> write(out, item));
        out.endArray();
      }
      case Map<?, ?> members -> {
        out.startObject();
        members.forEach((name, member) -> write(out.name(String.valueOf(name)), member));
        out.endObject();
      }
      default -> out.string(value.toString());
    }
  }
}
