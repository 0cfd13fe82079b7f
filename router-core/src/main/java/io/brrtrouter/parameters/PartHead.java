package io.brrtrouter.parameters;

import static io.brrtrouter.parameters.Boundary.malformed;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.MediaType;
import io.brrtrouter.http.Rejection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the header fields of a part say (RFC 7578, 4).
 *
 * @param name the name of its field
 * @param filename the file's name, or null
 * @param contentType its media type, or null where it says none
 * @param base64 whether it says that it is base64
 * @param headers all of them
 */
record PartHead(
    String name,
    @Nullable String filename,
    @Nullable MediaType contentType,
    boolean base64,
    Headers headers) {
  static final int MAX_BYTES = 8192;

  /** Encodings that change nothing; base64 is told apart, others are refused (RFC 7578, 4.7). */
  private static final Set<String> IDENTITY = Set.of("7bit", "8bit", "binary");

  /** Reads header fields, each with its line break. */
  static PartHead read(byte[] head) {
    List<String> namesAndValues = new ArrayList<>();
    String text = text(head);
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf("\r\n", at);
      field(text.substring(at, end), namesAndValues);
      at = end + 2;
    }
    return of(Headers.of(namesAndValues.toArray(String[]::new)));
  }

  private static PartHead of(Headers headers) {
    Disposition disposition = Disposition.parse(headers.first("Content-Disposition"));
    String said = headers.first("Content-Transfer-Encoding");
    String encoding = said == null ? "binary" : said.toLowerCase(Locale.ROOT);
    if (!IDENTITY.contains(encoding) && !encoding.equals("base64")) {
      throw malformed("a part has an unsupported Content-Transfer-Encoding");
    }
    return new PartHead(
        disposition.name(),
        disposition.filename(),
        mediaType(headers.first("Content-Type")),
        encoding.equals("base64"),
        headers);
  }

  private static @Nullable MediaType mediaType(@Nullable String text) {
    MediaType type = text == null ? null : MediaType.parse(text);
    if (text != null && type == null) {
      throw malformed("a part has a malformed Content-Type");
    }
    return type;
  }

  static Rejection tooLong() {
    return malformed("the header of a part has more than " + MAX_BYTES + " bytes");
  }

  private static void field(String line, List<String> namesAndValues) {
    int colon = line.indexOf(':');
    if (colon <= 0 || Character.isWhitespace(line.charAt(0))) {
      throw malformed("a part has a malformed header field");
    }
    String name = line.substring(0, colon).strip();
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      if (namesAndValues.get(i).equalsIgnoreCase(name)) {
        throw malformed("a part has a header field twice");
      }
    }
    namesAndValues.add(name);
    namesAndValues.add(line.substring(colon + 1).strip());
  }

  private static String text(byte[] head) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head)).toString();
    } catch (CharacterCodingException e) {
      throw malformed("the header of a part is not UTF-8");
    }
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
