package io.brrtrouter.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A part of {@code multipart/form-data} whose content is bytes (RFC 7578). In memory, within the
 * limit of the whole body.
 *
 * @param name the name of its field
 * @param filename the name the client gives the file, or null; text from outside, never a path to
 *     open
 * @param contentType its media type as the client says, or null
 * @param bytes its content, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // parts are not compared, and copying files is dear
public record FilePart(
    String name, @Nullable String filename, @Nullable MediaType contentType, byte[] bytes) {

  /** The content as a stream. */
  public InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public String toString() {
    return "FilePart[" + name + ", " + filename + ", " + bytes.length + " bytes]";
  }
}
