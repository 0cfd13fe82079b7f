package io.brrtrouter.json;

/**
 * A place in a text.
 *
 * @param offset the byte, from 0
 * @param line the line, from 1
 * @param column the character of the line, from 1
 */
public record TextPosition(int offset, int line, int column) {

  /** The place of the byte at this index of UTF-8 text that starts at {@code start}. */
  static TextPosition of(byte[] text, int start, int index) {
    int line = 1;
    int lineStart = start;
    for (int i = start; i < index; i++) {
      if (text[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int column = 1;
    for (int i = lineStart; i < index; i++) {
      column += (text[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    return new TextPosition(index - start, line, column);
  }

  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
