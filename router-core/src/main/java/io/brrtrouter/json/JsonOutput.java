package io.brrtrouter.json;

import io.brrtrouter.http.ResponseBody;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes values as JSON into a buffer of the expected size, which is handed over uncopied. One per
 * value; not safe for concurrent use.
 */
public final class JsonOutput extends OutputStream {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  /** A hint beyond this is not believed: the buffer then grows to what is really written. */
  private static final int LARGEST_START = 1 << 20;

  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  /** The generator keeps this much and more to itself: a first write that is less is the last. */
  private static final int SHORT_BYTES = 4096;

  private static final byte[] NOTHING = {};

  private final int sizeHint;
  private byte[] bytes = NOTHING;
  private int size;

  private JsonOutput(int sizeHint) {
    this.sizeHint = Math.clamp(sizeHint, 64, LARGEST_START);
  }

  /**
   * A value as JSON in UTF-8.
   *
   * @param sizeHint how many bytes it may come to; no limit
   * @throws IllegalArgumentException if a part of the value has no form in JSON
   */
  public static <T> ResponseBody.Bytes write(
      int sizeHint, T value, JsonEncoder<? super T> encoder) {
    JsonOutput output = new JsonOutput(sizeHint);
    try (JsonGenerator generator = generator(output)) {
      encoder.encode(value, generator);
    }
    return new ResponseBody.Bytes(output.bytes, output.size);
  }

  /** A generator of JSON in UTF-8 onto this stream, which it does not close. */
  public static JsonGenerator generator(OutputStream out) {
    JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    return generator.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
  }

  @Override
  public void write(int b) {
    reserve(1);
    bytes[size++] = (byte) b;
  }

  @Override
  public void write(byte[] from, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, from.length);
    reserve(length);
    System.arraycopy(from, offset, bytes, size, length);
    size += length;
  }

  private void reserve(int more) {
    long needed = (long) size + more;
    if (size == 0) {
      bytes = new byte[first(more)];
    } else if (needed > bytes.length) {
      if (needed > LARGEST_ARRAY) {
        throw new IllegalArgumentException("a value of more than 2 GB cannot be sent at once");
      }
      bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(needed, 2L * size), LARGEST_ARRAY));
    }
  }

  /** A short value takes what it needs, however long it might have been. */
  private int first(int more) {
    return more < SHORT_BYTES ? more : Math.max(more, sizeHint);
  }
}
