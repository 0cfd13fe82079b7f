package io.brrtrouter.parameters;

import io.brrtrouter.http.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The text of parts that are not files. */
final class PartText {
  private PartText() {}

  /** The text of a part in its charset, UTF-8 if it names none (RFC 7578, 5.1.2). */
  static String decode(PartHead head, byte[] content) {
    MediaType type = head.contentType();
    String name = type == null ? "utf-8" : type.parameters().getOrDefault("charset", "utf-8");
    Charset charset =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "utf-8", "utf8" -> StandardCharsets.UTF_8;
          case "us-ascii" -> StandardCharsets.US_ASCII;
          case "iso-8859-1" -> StandardCharsets.ISO_8859_1;
          default -> throw new Malformed("has an unsupported charset");
        };
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new Malformed("is not " + charset.name() + " text");
    }
  }
}
