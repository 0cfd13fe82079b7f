package io.brrtrouter.parameters;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.json.Pointers;
import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.validation.Violations;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code multipart/form-data} content bound to its schema (OAS 3.1, 4.8.15.1.3; RFC 7578): makes an
 * object of it, not yet validated. Text parts are typed by the schema, JSON parts are parsed, files
 * become {@link io.brrtrouter.json.FileNode}s and are never in memory as a whole: a file that comes
 * when every other member has come is handed over while it comes, others are put on disk. Immutable
 * and safe for concurrent use.
 */
public final class MultipartBody {
  private final Shape shape;
  private final PartReader reader;
  private final Map<String, Encoding> encodings = new HashMap<>();
  private final Map<String, PartFields> fields = new HashMap<>();
  private final StyledParts styled = new StyledParts();

  private MultipartBody(Shape shape, SchemaValidators schemas, JsonNode encodings, String pointer) {
    this.shape = shape;
    this.reader = new PartReader(schemas);
    boolean styles = SchemaDialect.of(schemas.schema("")) == SchemaDialect.OPENAPI_3_1;
    for (String name : encodings.propertyNames()) {
      Encoding encoding = Encoding.of(encodings, name);
      String at = pointer + "/" + Pointers.escape(name);
      this.encodings.put(name, encoding);
      this.fields.put(name, PartFields.of(encodings.path(name), at, schemas));
      if (styles) {
        styled.add(name, encoding, shape.find(name), schemas);
      }
    }
  }

  /**
   * What a body came to.
   *
   * @param value the object, with a node for each file: what is decoded
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
    int last = schema.lastIndexOf('/');
    String encoding = schema.substring(0, Math.max(last, 0)) + "/encoding";
    return new MultipartBody(
        new ShapeReader(schemas).read(schema), schemas, Encoding.beside(schema, schemas), encoding);
  }

  /**
   * The object this body stands for, or null where it is empty.
   *
   * @param contentType the request's own, with its boundary
   * @param out told of parts that are not encoded as they should be, and of files that are too long
   *     or too short
   * @throws io.brrtrouter.http.Rejection 400 where the body is malformed, has more than 1,000 parts
   *     or a part whose header is longer than 8 KiB; 413 where fields that are not files have more
   *     than 16 MiB
   * @throws IOException where it cannot be read, or kept on disk
   */
  public @Nullable Decoded decode(
      InputStream body, MediaType contentType, FormFiles files, Violations out) throws IOException {
    MultipartInput input = new MultipartInput(body, contentType);
    return input.isEmpty() ? null : new FormReading(this, input, files, out).read();
  }

  Shape shape() {
    return shape;
  }

  PartReader reader() {
    return reader;
  }

  Encoding encoding(String name) {
    return encodings.getOrDefault(name, Encoding.DEFAULT);
  }

  PartFields fields(String name) {
    return fields.getOrDefault(name, PartFields.NONE);
  }

  StyledParts styled() {
    return styled;
  }

  /** Whether all that the schema names has come with this field. */
  boolean isLast(String name, Set<String> before) {
    Set<String> missing = new HashSet<>(shape.properties.keySet());
    boolean named = missing.remove(name);
    missing.removeAll(before);
    boolean others =
        shape.additional != null || !shape.patterned.isEmpty() || !shape.alternatives.isEmpty();
    return named && missing.isEmpty() && !others;
  }
}
