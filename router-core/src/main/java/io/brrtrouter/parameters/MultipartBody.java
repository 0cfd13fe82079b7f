package io.brrtrouter.parameters;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.validation.Violations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code multipart/form-data} content bound to its schema (OAS 3.1, 4.8.15.1.3; RFC 7578): makes an
 * object of it, not yet validated. Text parts are typed by the schema, JSON parts are parsed, files
 * become {@link io.brrtrouter.json.FileNode}s. Immutable and safe for concurrent use.
 */
public final class MultipartBody {
  private final Shape shape;
  private final PartReader reader;
  private final Map<String, Encoding> encodings = new HashMap<>();

  private MultipartBody(Shape shape, SchemaValidators schemas, JsonNode encodings) {
    this.shape = shape;
    this.reader = new PartReader(schemas);
    for (String name : encodings.propertyNames()) {
      this.encodings.put(name, Encoding.of(encodings, name));
    }
  }

  /**
   * What a body came to.
   *
   * @param value the object, files as binary nodes: what is decoded
   * @param view the same object with a string in place of each file: what is validated
   */
  public record Decoded(JsonNode value, JsonNode view) {}

  /**
   * Binds a multipart form to its schema.
   *
   * @param schema the JSON pointer of the media type's schema; the {@code encoding} beside it
   *     counts
   */
  public static MultipartBody bind(SchemaValidators schemas, String schema) {
    return bind(schemas, schema, Encoding.beside(schema, schemas));
  }

  /** Binds a multipart form to its schema and to an {@code encoding} that stands elsewhere. */
  public static MultipartBody bind(SchemaValidators schemas, String schema, JsonNode encodings) {
    return new MultipartBody(new ShapeReader(schemas).read(schema), schemas, encodings);
  }

  /**
   * The object this body stands for.
   *
   * @param length how many of the bytes count
   * @param contentType the request's own, with its boundary
   * @param out told of parts that are not encoded as they should be
   * @throws io.brrtrouter.http.Rejection 400 where the body is malformed, has more than 1,000 parts
   *     or a part whose header is longer than 8 KiB
   */
  public Decoded decode(byte[] body, int length, MediaType contentType, Violations out) {
    String boundary = contentType.parameters().get("boundary");
    if (boundary == null) {
      throw MultipartParser.malformed("its Content-Type names no boundary");
    }
    Map<String, List<Part>> fields = new LinkedHashMap<>();
    for (Part part : new MultipartParser(body, length, boundary).parts()) {
      fields.computeIfAbsent(part.name(), name -> new ArrayList<>()).add(part);
    }
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    ObjectNode view = value.objectNode();
    fields.forEach((name, parts) -> {
      Shape member = shape.find(name);
      Encoding encoding = encodings.getOrDefault(name, Encoding.DEFAULT);
      JsonNode read = reader.read(parts, member, encoding, out);
      value.set(name, read);
      view.set(name, Placeholders.in(read, member));
    });
    return new Decoded(value, view);
  }
}
