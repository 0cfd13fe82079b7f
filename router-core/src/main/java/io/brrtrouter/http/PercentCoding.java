package io.brrtrouter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Percent-decoding as UTF-8 (RFC 3986, 2.1). Text without escapes is returned as it is. */
public final class PercentCoding {
  private PercentCoding() {}

  /**
   * Decodes a path segment or a cookie: a plus is a plus.
   *
   * @throws Rejection 400 where an escape is malformed or the bytes are not UTF-8
   */
  public static String decode(String raw) {
    return raw.indexOf('%') < 0 ? raw : decode(raw, false);
  }

  /**
   * Decodes a query name or value, where a plus is a space (as HTML forms write it).
   *
   * @throws Rejection 400 where an escape is malformed or the bytes are not UTF-8
   */
  public static String decodeForm(String raw) {
    return raw.indexOf('%') < 0 && raw.indexOf('+') < 0 ? raw : decode(raw, true);
  }

  static String decodeForm(String raw, int start, int end) {
    return decodeForm(raw.substring(start, end));
  }

  /**
   * The octet that the escape at this index stands for; -1 if there is no percent sign or it is not
   * followed by two hexadecimal digits.
   */
  public static int octet(String text, int index) {
    if (index + 2 >= text.length() || text.charAt(index) != '%') {
      return -1;
    }
    int high = digit(text.charAt(index + 1));
    int low = digit(text.charAt(index + 2));
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  private static int digit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  /** Decodes in place: what an escape leaves is shorter than the escape. */
  private static String decode(String raw, boolean form) {
    byte[] bytes = raw.getBytes(UTF_8);
    int size = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == '%') {
        b = octet(bytes, i);
        i += 2;
      } else if (form && b == '+') {
        b = ' ';
      }
      bytes[size++] = b;
    }
    return text(bytes, size);
  }

  private static byte octet(byte[] bytes, int percent) {
    int high = percent + 2 < bytes.length ? Character.digit(bytes[percent + 1], 16) : -1;
    int low = percent + 2 < bytes.length ? Character.digit(bytes[percent + 2], 16) : -1;
    if (high < 0 || low < 0) {
      throw Rejection.of(Status.BAD_REQUEST, "A text has a malformed percent escape.");
    }
    return (byte) (high << 4 | low);
  }

  private static String text(byte[] bytes, int size) {
    try {
      // A new decoder reports what String's constructors would replace.
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, size)).toString();
    } catch (CharacterCodingException e) {
      throw Rejection.of(Status.BAD_REQUEST, "A percent-encoded text is not UTF-8.");
    }
  }
}
