package io.brrtrouter.openapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** JSON pointers (RFC 6901). */
public final class Pointers {
  private Pointers() {}

  /** A reference token, escaped. */
  public static String escape(String token) {
    return token.replace("~", "~0").replace("/", "~1");
  }

  /** A reference token, unescaped. */
  public static String unescape(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }

  /** The pointer in a reference's fragment: {@code #/components/schemas/Pet%20Food}. */
  public static String fromFragment(String ref) {
    int hash = ref.indexOf('#');
    String fragment = hash < 0 ? ref : ref.substring(hash + 1);
    return fragment.indexOf('%') < 0
        ? fragment
        : URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
