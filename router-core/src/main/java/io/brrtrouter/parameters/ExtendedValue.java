package io.brrtrouter.parameters;

import io.brrtrouter.http.PercentCoding;
import io.brrtrouter.http.Rejection;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Header parameters in another alphabet: {@code UTF-8''na%C3%AFve.txt} (RFC 8187, 3.2). */
final class ExtendedValue {
  private ExtendedValue() {}

  static String decode(String value) {
    int language = value.indexOf('\'');
    int text = value.indexOf('\'', language + 1);
    if (language >= 0 && text >= 0) {
      String charset = value.substring(0, language);
      String encoded = value.substring(text + 1);
      if (charset.equalsIgnoreCase("UTF-8")) {
        return utf8(encoded);
      }
      if (charset.equalsIgnoreCase("ISO-8859-1")) {
        return latin1(encoded);
      }
    }
    throw malformed();
  }

  private static String utf8(String encoded) {
    try {
      return PercentCoding.decode(encoded);
    } catch (Rejection e) {
      throw malformed();
    }
  }

  private static String latin1(String encoded) {
    try {
      return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static Rejection malformed() {
    return Boundary.malformed("a part has a malformed filename*");
  }
}
