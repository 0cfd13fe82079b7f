package io.brrtrouter.load.json;

import io.brrtrouter.json.JsonDecoder;
import io.brrtrouter.json.JsonEncoder;
import io.brrtrouter.json.SchemaDialect;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A body with all that reads and writes it.
 *
 * @param text a valid one, without spaces
 * @param decoder the generated decoder
 * @param encoder the generated encoder
 * @param document the document with its schema
 * @param dialect of the document
 * @param pointer where the schema is
 * @param mapper what Jackson binds with
 * @param bound what Jackson binds it to
 */
@SuppressWarnings("ArrayRecordComponent") // a hand-over, never compared
record Subject<T>(
    byte[] text,
    JsonDecoder<T> decoder,
    JsonEncoder<? super T> encoder,
    JsonNode document,
    SchemaDialect dialect,
    String pointer,
    JsonMapper mapper,
    JavaType bound) {

  /** The same with another text. */
  Subject<T> withText(byte[] other) {
    return new Subject<>(other, decoder, encoder, document, dialect, pointer, mapper, bound);
  }
}
