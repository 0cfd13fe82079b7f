package io.brrtrouter.parameters;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Escapes text for URIs (RFC 6570, 3.2.1). */
final class Escaping {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Escaping() {}

  /** Escapes all but unreserved characters (RFC 3986, 2.3). */
  static String unreserved(String text) {
    return escape(text, "-._~");
  }

  /** Also leaves reserved characters that no query takes for a delimiter (RFC 3986, 2.2). */
  static String reserved(String text) {
    return escape(text, "-._~:/?[]@!$'()*;=");
  }

  private static String escape(String text, String kept) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0)) {
        out.append(c);
      } else {
        HEX.toHexDigits(out.append('%'), octet);
      }
    }
    return out.toString();
  }
}
