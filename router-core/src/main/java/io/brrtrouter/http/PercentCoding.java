package io.brrtrouter.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Percent-decoding as UTF-8 (RFC 3986, 2.1). Text without escapes is returned as it is. */
public final class PercentCoding {
  private PercentCoding() {}

  /**
   * Decodes a path segment, a header or a cookie: a plus is a plus.
   *
   * @throws Rejection 400 where an escape is malformed or the bytes are not UTF-8
   */
  public static String decode(String raw) {
    return raw.indexOf('%') < 0 ? raw : decode(raw, 0, raw.length(), false);
  }

  /**
   * Decodes a query name or value, where a plus is a space (as HTML forms write it).
   *
   * @throws Rejection 400 where an escape is malformed or the bytes are not UTF-8
   */
  public static String decodeForm(String raw) {
    return decodeForm(raw, 0, raw.length());
  }

  static String decodeForm(String raw, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = raw.charAt(i);
      if (c == '%' || c == '+') {
        return decode(raw, start, end, true);
      }
    }
    return raw.substring(start, end);
  }

  private static String decode(String raw, int start, int end, boolean form) {
    ByteBuffer bytes = ByteBuffer.allocate((end - start) * 3);
    for (int i = start; i < end; i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        bytes.put(octet(raw, i, end));
        i += 2;
      } else if (form && c == '+') {
        bytes.put((byte) ' ');
      } else if (c < 0x80) {
        bytes.put((byte) c);
      } else {
        int codePoint = raw.codePointAt(i);
        bytes.put(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(codePoint) - 1;
      }
    }
    return utf8(bytes.flip());
  }

  private static byte octet(String raw, int percent, int end) {
    int high = percent + 2 < end ? Character.digit(raw.charAt(percent + 1), 16) : -1;
    int low = percent + 2 < end ? Character.digit(raw.charAt(percent + 2), 16) : -1;
    if (high < 0 || low < 0 || raw.charAt(percent + 1) > 'f' || raw.charAt(percent + 2) > 'f') {
      throw Rejection.of(Status.BAD_REQUEST, "The request target has a malformed percent escape.");
    }
    return (byte) (high << 4 | low);
  }

  private static String utf8(ByteBuffer bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(bytes)
          .toString();
    } catch (CharacterCodingException e) {
      throw Rejection.of(Status.BAD_REQUEST, "A percent-encoded text is not UTF-8.");
    }
  }
}
