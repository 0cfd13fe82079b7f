package io.brrtrouter.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@code multipart/form-data} (RFC 7578). Its content is read once, on the worker that
 * handles the request and before the handler returns. However large the file is, it is never in
 * memory as a whole: it comes from the connection as it is read, or it was put on disk while the
 * rest of the form was awaited.
 *
 * @param name the name of its field
 * @param filename the name the client gives the file, or null; text from outside, never a path to
 *     open
 * @param contentType its media type as the client says, or null
 * @param headers all header fields of the part
 * @param stream its content; reading fails with an {@link java.io.IOException} where the upload
 *     breaks off, and past the limits of the operation and of the file's schema
 */
public record FilePart(
    String name,
    @Nullable String filename,
    @Nullable MediaType contentType,
    Headers headers,
    InputStream stream) {

  /** A file in memory. The array is not copied. */
  public static FilePart of(String name, byte[] content) {
    return new FilePart(name, null, null, Headers.empty(), new ByteArrayInputStream(content));
  }

  @Override
  public String toString() {
    return "FilePart[" + name + ", " + filename + ", " + contentType + "]";
  }
}
