package io.brrtrouter.parameters;

import io.brrtrouter.http.MediaType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A part of a multipart body.
 *
 * @param name the name of its field
 * @param filename the file's name, or null
 * @param contentType its media type, or null where it says none
 * @param base64 whether it says that it is base64
 * @param body the whole body
 * @param start where its content starts in the body
 * @param end where it ends
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
record Part(
    String name,
    @Nullable String filename,
    @Nullable MediaType contentType,
    boolean base64,
    byte[] body,
    int start,
    int end) {

  byte[] bytes() {
    return Arrays.copyOfRange(body, start, end);
  }

  /** Whether it says that it is JSON. */
  boolean isJson() {
    return contentType != null && contentType.isJson();
  }

  /** Whether it looks like a file: it has a file name, or a type that is neither text nor JSON. */
  boolean isFile() {
    return filename != null
        || contentType != null && !contentType.type().equals("text") && !contentType.isJson();
  }
}
