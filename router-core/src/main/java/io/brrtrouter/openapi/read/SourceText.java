package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Position;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;

/**
 * The text of a file.
 *
 * @param file its name in messages
 * @param text its characters, without a byte order mark
 */
record SourceText(String file, String text) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  static SourceText of(String file, String text) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new SourceText(file, marked ? text.substring(1) : text);
  }

  /**
   * Decodes UTF-8, or UTF-16 where a byte order mark says so; anything else as ISO-8859-1, which
   * editors of old wrote, with a warning.
   */
  static SourceText decode(String file, byte[] bytes, Problems problems) {
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result =
        charset(bytes)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), out, true);
    SourceText text = of(file, out.flip().toString());
    if (!result.isError()) {
      return text;
    }
    problems.warning(
        text.position(text.text().length()),
        "this is not UTF-8; the file is read as ISO-8859-1",
        "Save the file in UTF-8.");
    return of(file, new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static Charset charset(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    return mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  /** Where the character of this index is. */
  Position position(int index) {
    int end = Math.min(index, text.length());
    int line = 1;
    int start = 0;
    for (int eol = lineEnd(0); eol < end; eol = lineEnd(start)) {
      start = after(eol);
      line++;
    }
    return new Position(file, line, end - start + 1);
  }

  /** The lines of these numbers, from 1; those past the end are not among them. */
  Map<Integer, String> lines(SortedSet<Integer> numbers) {
    Map<Integer, String> lines = new HashMap<>();
    int start = 0;
    int line = 1;
    for (int number : numbers) {
      while (line < number && start < text.length()) {
        start = after(lineEnd(start));
        line++;
      }
      if (line == number) {
        lines.put(number, text.substring(start, lineEnd(start)));
      }
    }
    return lines;
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Where the line after this end starts. */
  private int after(int lineEnd) {
    int next = Math.min(text.length(), lineEnd + 1);
    boolean pair = next < text.length() && text.startsWith("\r\n", lineEnd);
    return pair ? next + 1 : next;
  }
}
