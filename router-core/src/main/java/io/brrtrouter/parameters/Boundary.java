package io.brrtrouter.parameters;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Status;
import java.nio.charset.StandardCharsets;

/**
 * What stands between the parts of a multipart body (RFC 2046, 5.1.1).
 *
 * @param delimiter a line break, two hyphens and the boundary
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
record Boundary(byte[] delimiter) {
  /** The longest boundary (RFC 2046, 5.1.1). */
  private static final int LONGEST = 70;

  /** The boundary that a media type names. */
  static Boundary of(MediaType contentType) {
    String boundary = contentType.parameters().get("boundary");
    if (boundary == null) {
      throw malformed("its Content-Type names no boundary");
    }
    if (boundary.isEmpty() || boundary.length() > LONGEST) {
      throw malformed("its boundary is not 1 to 70 characters long");
    }
    return new Boundary(("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1));
  }

  /** What is refused, said to the client. */
  static Rejection malformed(String why) {
    return Rejection.of(Status.BAD_REQUEST, "The multipart body is malformed: " + why + ".");
  }

  int length() {
    return delimiter.length;
  }

  /** Where it starts, or the end less what may be its beginning; the bytes before are content. */
  int search(byte[] bytes, int from, int end) {
    for (int i = from; i < end; i++) {
      if (bytes[i] == '\r' && starts(bytes, i, end, 0)) {
        return i;
      }
    }
    return end;
  }

  /** Whether it, less its first so many bytes, is here, as far as there are bytes. */
  boolean starts(byte[] bytes, int at, int end, int skipped) {
    int length = Math.min(delimiter.length - skipped, end - at);
    for (int i = 0; i < length; i++) {
      if (bytes[at + i] != delimiter[skipped + i]) {
        return false;
      }
    }
    return true;
  }
}
