package io.brrtrouter.operation;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.http.Status;
import io.brrtrouter.json.JsonEncoder;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the response of an operation. One per response; every method returns this writer. */
public interface ResponseWriter {

  /** The status; to be said first. */
  ResponseWriter status(int code);

  /** The status, of a response that carries its own. */
  default ResponseWriter status(Status status) {
    return status(status.code());
  }

  /** A header field, serialised in style simple; null leaves it out. */
  ResponseWriter header(String name, @Nullable Object value);

  /** A header field of an array, style simple; null leaves it out. */
  ResponseWriter header(String name, @Nullable Collection<?> values);

  /** A header field of an object, style simple; null leaves it out. */
  ResponseWriter header(String name, @Nullable Map<String, ?> members, boolean explode);

  /**
   * JSON content of this media type, {@code application/json} or {@code +json}, whose encoder
   * checks it against the schema as it writes, as generated ones do: where responses are validated,
   * it is held against the document only if the encoder has left a {@linkplain
   * io.brrtrouter.json.JsonOutput#doubtful() doubt}.
   */
  <T> ResponseWriter json(String mediaType, @Nullable T value, JsonEncoder<? super T> encoder);

  /** The same as {@code application/json} (RFC 8259). */
  default <T> ResponseWriter json(@Nullable T value, JsonEncoder<? super T> encoder) {
    return json("application/json", value, encoder);
  }

  /** The same as {@code application/problem+json} (RFC 9457). */
  default <T> ResponseWriter problem(@Nullable T value, JsonEncoder<? super T> encoder) {
    return json("application/problem+json", value, encoder);
  }

  /**
   * JSON content of this media type whose encoder checks nothing: where responses are validated, it
   * is always held against the document.
   */
  default <T> ResponseWriter uncheckedJson(
      String mediaType, @Nullable T value, JsonEncoder<? super T> encoder) {
    return json(mediaType, value, (out, written) -> encoder.encode(out.doubt(), written));
  }

  /** A header field of an object, written by its members in style simple; null leaves it out. */
  <T> ResponseWriter header(
      String name, @Nullable T value, JsonEncoder<? super T> encoder, boolean explode);

  /** A header field that is a JSON document, in ASCII (OAS 3.1, 4.8.21); null leaves it out. */
  <T> ResponseWriter jsonHeader(String name, @Nullable T value, JsonEncoder<? super T> encoder);

  /**
   * The one of these media types that the client likes most; the first if it accepts none of them,
   * for an error is told in any case.
   */
  default String preferred(String... mediaTypes) {
    return mediaTypes[0];
  }

  /**
   * This media type, which the controller has chosen.
   *
   * @throws IllegalArgumentException if it is not of the range that the document has
   */
  static String within(String range, String mediaType) {
    MediaType documented = MediaType.parse(range);
    MediaType chosen = MediaType.parse(mediaType);
    if (documented == null || chosen == null || chosen.isRange() || !documented.includes(chosen)) {
      throw new IllegalArgumentException("content of " + mediaType + " is none of " + range);
    }
    return mediaType;
  }

  /** Text content of this media type, UTF-8. */
  ResponseWriter text(String mediaType, String text);

  /** Binary content of this media type, streamed. */
  ResponseWriter binary(String mediaType, BinaryContent content);

  /** {@code text/event-stream}. */
  ResponseWriter events(EventStream events);
}
