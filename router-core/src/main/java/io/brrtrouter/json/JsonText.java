package io.brrtrouter.json;

/** The bytes that are being read, and how to speak of a fault in them. */
final class JsonText {
  private final byte[] bytes;
  private final int start;
  private final int end;

  JsonText(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  /** Refuses what is not UTF-8. A zero byte early on betrays UTF-16 and UTF-32 without a mark. */
  void checkEncoding() {
    int malformed = Utf8.malformedAt(bytes, start, end);
    for (int i = start; malformed < 0 && i < Math.min(end, start + 4); i++) {
      malformed = bytes[i] == 0 ? i : -1;
    }
    if (malformed >= 0) {
      throw fault("encoding", "", malformed - start, "The text must be UTF-8; it is not");
    }
  }

  /** A fault at this byte of the text. */
  MalformedJsonException fault(String keyword, String pointer, long offset, String what) {
    int at = Math.clamp(start + offset, start, end);
    return new MalformedJsonException(keyword, pointer, TextPosition.of(bytes, start, at), what);
  }

  /** A fault of the grammar, which the parser noticed at this byte or after it. */
  MalformedJsonException syntax(String pointer, long noticed) {
    int at = SyntaxFault.find(bytes, start, end);
    if (at < 0) {
      // All that the parser refuses in well-formed texts.
      return fault("encoding", pointer, noticed, "An escape names half a surrogate pair");
    }
    return misplaced(pointer, at);
  }

  /** A fault of the grammar: the byte at this index, or the end. */
  MalformedJsonException misplaced(String pointer, int at) {
    return fault("syntax", pointer, at - start, at == end ? "It ends too early" : unexpected(at));
  }

  private String unexpected(int at) {
    int b = bytes[at];
    return b > ' ' && b < 127
        ? "The character '" + (char) b + "' cannot be there"
        : "What is there cannot be there";
  }
}
