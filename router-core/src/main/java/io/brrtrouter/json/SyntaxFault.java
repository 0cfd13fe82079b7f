package io.brrtrouter.json;

import java.util.Arrays;

/**
 * Finds the first byte that cannot stand where it does in JSON (RFC 8259, 2 to 7). The parser says
 * only that there is one, and where it was when it noticed.
 */
final class SyntaxFault {
  private static final byte[][] LITERALS = {
    {'t', 'r', 'u', 'e'}, {'f', 'a', 'l', 's', 'e'}, {'n', 'u', 'l', 'l'}
  };

  private final byte[] text;
  private final int end;

  /** For each open array or object, the byte that closes it. */
  private byte[] open = new byte[16];

  private int depth;
  private int at;

  private SyntaxFault(byte[] text, int from, int end) {
    this.text = text;
    this.at = from;
    this.end = end;
  }

  /** The index of the fault: the end if something is missing there; -1 if there is none. */
  static int find(byte[] text, int from, int end) {
    SyntaxFault scan = new SyntaxFault(text, from, end);
    return scan.document() ? -1 : scan.at;
  }

  private boolean document() {
    do {
      if (!value()) {
        return false;
      }
      skipSpace();
      while (depth > 0 && peek() == open[depth - 1]) {
        depth--;
        at++;
        skipSpace();
      }
    } while (depth > 0 && next());
    return depth == 0 && at == end;
  }

  /** A comma, and the name that follows it in an object. */
  private boolean next() {
    return take(',') && (open[depth - 1] == ']' || name());
  }

  /** A scalar or an empty container; else the containers up to the first scalar in them. */
  private boolean value() {
    while (true) {
      skipSpace();
      int c = peek();
      if (c != '[' && c != '{') {
        return scalar(c);
      }
      at++;
      skipSpace();
      int close = c + 2;
      if (peek() == close) {
        at++;
        return true;
      }
      push((byte) close);
      if (c == '{' && !name()) {
        return false;
      }
    }
  }

  private boolean name() {
    skipSpace();
    if (!string()) {
      return false;
    }
    skipSpace();
    return take(':');
  }

  private boolean scalar(int c) {
    if (c == '"') {
      return string();
    }
    for (byte[] literal : LITERALS) {
      if (c == literal[0]) {
        return literal(literal);
      }
    }
    return number();
  }

  private boolean literal(byte[] literal) {
    for (byte expected : literal) {
      if (!take(expected)) {
        return false;
      }
    }
    return true;
  }

  private boolean number() {
    take('-');
    if (!take('0') && !digits()) {
      return false;
    }
    if (take('.') && !digits()) {
      return false;
    }
    if ((peek() | 0x20) != 'e' || peek() < 0) {
      return true;
    }
    at++;
    if (!take('+')) {
      take('-');
    }
    return digits();
  }

  private boolean digits() {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    return at > start;
  }

  private boolean string() {
    if (!take('"')) {
      return false;
    }
    while (at < end && (text[at] < 0 || text[at] >= ' ')) {
      int c = text[at];
      if (c == '\\') {
        at++;
        if (!escape()) {
          return false;
        }
      } else {
        at++;
        if (c == '"') {
          return true;
        }
      }
    }
    return false;
  }

  private boolean escape() {
    if (!take('u')) {
      boolean known = peek() >= 0 && "\"\\/bfnrt".indexOf(peek()) >= 0;
      at += known ? 1 : 0;
      return known;
    }
    for (int i = 0; i < 4; i++, at++) {
      if (Character.digit(Math.max(0, peek()), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private void skipSpace() {
    while (at < end && (text[at] == ' ' || (text[at] <= '\r' && "\t\n\r".indexOf(text[at]) >= 0))) {
      at++;
    }
  }

  private boolean take(int expected) {
    boolean there = peek() == expected;
    at += there ? 1 : 0;
    return there;
  }

  private int peek() {
    return at < end ? text[at] : -1;
  }

  private void push(byte close) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, 2 * depth);
    }
    open[depth++] = close;
  }
}
