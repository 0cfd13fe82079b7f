package io.brrtrouter.parameters;

import io.brrtrouter.http.MediaType;
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
    return bind(schemas, schema, Encoding.beside(schema, schemas));
  }

  /** Binds a multipart form to its schema and to an {@code encoding} that stands elsewhere. */
  public static MultipartBody bind(SchemaValidators schemas, String schema, JsonNode encodings) {
    return new MultipartBody(new ShapeReader(schemas).read(schema), schemas, encodings);
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
