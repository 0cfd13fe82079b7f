package io.brrtrouter.parameters;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.http.Rejection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the header fields of a part (RFC 7578, 4). */
final class PartHead {
  private static final int MAX_BYTES = 8192;

  /** Encodings that change nothing; base64 is told apart, others are refused (RFC 7578, 4.7). */
  private static final Set<String> IDENTITY = Set.of("7bit", "8bit", "binary");

  private PartHead() {}

  /** The part whose header fields start here and whose content ends there. */
  static Part read(byte[] body, int start, int end) {
    Map<String, String> fields = new HashMap<>();
    int line = start;
    int lineEnd = endOfLine(body, line, end);
    while (lineEnd > line) {
      field(text(body, line, lineEnd), fields);
      line = lineEnd + 2;
      lineEnd = endOfLine(body, line, end);
      if (line - start > MAX_BYTES) {
        throw tooLong();
      }
    }
    return part(fields, body, Math.min(lineEnd + 2, end), end);
  }

  private static Part part(Map<String, String> fields, byte[] body, int start, int end) {
    Disposition disposition = Disposition.parse(fields.get("content-disposition"));
    String encoding =
        fields.getOrDefault("content-transfer-encoding", "binary").toLowerCase(Locale.ROOT);
    if (!IDENTITY.contains(encoding) && !encoding.equals("base64")) {
      throw MultipartParser.malformed("a part has an unsupported Content-Transfer-Encoding");
    }
    return new Part(
        disposition.name(),
        disposition.filename(),
        mediaType(fields.get("content-type")),
        encoding.equals("base64"),
        body,
        start,
        end);
  }

  private static @Nullable MediaType mediaType(@Nullable String text) {
    MediaType type = text == null ? null : MediaType.parse(text);
    if (text != null && type == null) {
      throw MultipartParser.malformed("a part has a malformed Content-Type");
    }
    return type;
  }

  /** Where the line ends that starts here: at the end of the part if need be. */
  private static int endOfLine(byte[] body, int start, int end) {
    if (start > end) {
      throw MultipartParser.malformed("the header of a part does not end with an empty line");
    }
    int limit = Math.min(end, start + MAX_BYTES);
    for (int i = start; i < limit; i++) {
      if (body[i] == '\r' && body[i + 1] == '\n') {
        return i;
      }
    }
    if (limit < end) {
      throw tooLong();
    }
    return end;
  }

  private static Rejection tooLong() {
    return MultipartParser.malformed("the header of a part has more than " + MAX_BYTES + " bytes");
  }

  private static void field(String line, Map<String, String> fields) {
    int colon = line.indexOf(':');
    if (colon <= 0 || Character.isWhitespace(line.charAt(0))) {
      throw MultipartParser.malformed("a part has a malformed header field");
    }
    String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    if (fields.put(name, line.substring(colon + 1).strip()) != null) {
      throw MultipartParser.malformed("a part has a header field twice");
    }
  }

  private static String text(byte[] body, int start, int end) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(body, start, end - start))
          .toString();
    } catch (CharacterCodingException e) {
      throw MultipartParser.malformed("the header of a part is not UTF-8");
    }
  }
}
