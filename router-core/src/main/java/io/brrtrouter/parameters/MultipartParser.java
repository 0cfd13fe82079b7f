package io.brrtrouter.parameters;

import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Status;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a multipart body into its parts (RFC 2046, 5.1.1): one pass over the bytes, nothing copied.
 * One per body.
 */
final class MultipartParser {
  /** The most parts a body may have. */
  static final int MAX_PARTS = 1000;

  /** The longest boundary (RFC 2046, 5.1.1). */
  private static final int MAX_BOUNDARY = 70;

  private final byte[] body;
  private final int length;

  /** A line break, two hyphens and the boundary. */
  private final byte[] delimiter;

  MultipartParser(byte[] body, int length, String boundary) {
    if (boundary.isEmpty() || boundary.length() > MAX_BOUNDARY) {
      throw malformed("its boundary is not 1 to 70 characters long");
    }
    this.body = body;
    this.length = length;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What is refused, said to the client. */
  static Rejection malformed(String why) {
    return Rejection.of(Status.BAD_REQUEST, "The multipart body is malformed: " + why + ".");
  }

  /**
   * The parts in order.
   *
   * @throws Rejection 400
   */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    int at = first();
    while (!isLast(at)) {
      if (parts.size() == MAX_PARTS) {
        throw malformed("it has more than " + MAX_PARTS + " parts");
      }
      int head = afterLine(at);
      int next = next(Math.max(head - 2, 0));
      if (next < 0) {
        throw malformed("it ends before its closing boundary");
      }
      parts.add(PartHead.read(body, head, next));
      at = next + delimiter.length;
    }
    return parts;
  }

  /** Just after the first boundary, which may start the body or follow a preamble. */
  private int first() {
    if (matches(0, 2)) {
      return delimiter.length - 2;
    }
    int found = next(0);
    if (found < 0) {
      throw malformed("its boundary is nowhere in it");
    }
    return found + delimiter.length;
  }

  /** Whether the two hyphens are here that end the last boundary. */
  private boolean isLast(int at) {
    return at + 1 < length && body[at] == '-' && body[at + 1] == '-';
  }

  /** After the white space and the line break that end a boundary. */
  private int afterLine(int at) {
    int i = at;
    while (i < length && (body[i] == ' ' || body[i] == '\t')) {
      i++;
    }
    if (i + 1 >= length || body[i] != '\r' || body[i + 1] != '\n') {
      throw malformed("a boundary is not followed by a line break");
    }
    return i + 2;
  }

  /** Where the next delimiter starts, or -1. */
  private int next(int from) {
    for (int i = from; i + delimiter.length <= length; i++) {
      if (body[i] == '\r' && matches(i, 0)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the delimiter, less its first so many bytes, is here. */
  private boolean matches(int at, int skipped) {
    if (at + delimiter.length - skipped > length) {
      return false;
    }
    for (int i = skipped; i < delimiter.length; i++) {
      if (body[at + i - skipped] != delimiter[i]) {
        return false;
      }
    }
    return true;
  }
}
