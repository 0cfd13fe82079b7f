package io.brrtrouter.parameters;

import io.brrtrouter.json.SchemaValidator;
import io.brrtrouter.json.SchemaValidators;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a parameter with a style. Where its schema allows several columns of the style table, the
 * first is taken, in the schema's order, whose value is valid.
 */
final class StyledReading implements Reading {
  private final ParameterStyle style;
  private final Shape shape;
  private final Typing typing;
  private final SchemaValidators schemas;
  private final String schema;
  private final List<JsonType> columns;

  StyledReading(ParameterStyle style, Shape shape, SchemaValidators schemas, String schema) {
    this.style = style;
    this.shape = shape;
    this.typing = new Typing(schemas);
    this.schemas = schemas;
    this.schema = schema;
    this.columns = columns(shape);
  }

  @Override
  public @Nullable JsonNode read(RawParameters raw) {
    return columns.size() == 1 ? read(raw, columns.getFirst()) : firstValid(raw);
  }

  private @Nullable JsonNode read(RawParameters raw, JsonType column) {
    JsonNode texts = style.read(raw, column);
    return texts == null ? null : typing.type(texts, shape);
  }

  private @Nullable JsonNode firstValid(RawParameters raw) {
    SchemaValidator validator = schemas.at(schema);
    JsonNode first = null;
    Malformed malformed = null;
    for (JsonType column : columns) {
      try {
        JsonNode value = read(raw, column);
        if (value != null && validator.accepts(value)) {
          return value;
        }
        first = first == null ? value : first;
      } catch (Malformed e) {
        malformed = malformed == null ? e : malformed;
      }
    }
    if (first == null && malformed != null) {
      throw malformed;
    }
    return first;
  }

  private static List<JsonType> columns(Shape shape) {
    List<JsonType> columns = new ArrayList<>();
    for (JsonType type : shape.types) {
      JsonType column = type.compareTo(JsonType.ARRAY) < 0 ? JsonType.STRING : type;
      boolean onlyNull = type == JsonType.NULL && shape.types.size() > 1;
      if (!onlyNull && !columns.contains(column)) {
        columns.add(column);
      }
    }
    return columns;
  }
}
