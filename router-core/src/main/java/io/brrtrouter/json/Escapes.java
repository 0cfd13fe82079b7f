package io.brrtrouter.json;

import java.util.Arrays;

/** Resolves the escapes of a string (RFC 8259, 7) to UTF-8. One per string. */
final class Escapes {
  private static final String NAMED = "\"\\/bfnrt";
  private static final byte[] MEANT = {'"', '\\', '/', '\b', '\f', '\n', '\r', '\t'};

  private final byte[] text;
  private final int end;
  private byte[] plain;
  private int at;
  private int length;

  /** The string's bytes after its quote; what it comes to goes to this array, if it is there. */
  Escapes(byte[] text, int from, int end, byte[] plain) {
    this.text = text;
    this.at = from;
    this.end = end;
    this.plain = plain;
  }

  /** The length of what it comes to; -1 if it does not end, or is no string. */
  int resolve() {
    while (at < end) {
      int from = at;
      while (at < end && text[at] != '"' && text[at] != '\\' && (text[at] >= ' ' || text[at] < 0)) {
        at++;
      }
      copy(from);
      if (at < end && text[at] == '"') {
        at++;
        return length;
      }
      if (at == end || text[at] != '\\' || !escape()) {
        return -1;
      }
    }
    return -1;
  }

  /** The UTF-8, and more. */
  byte[] plain() {
    return plain;
  }

  /** Where the text goes on after the string. */
  int at() {
    return at;
  }

  private void copy(int from) {
    int count = at - from;
    if (plain.length < length + count + 4) {
      plain = Arrays.copyOf(plain, Math.max(64, 2 * (length + count)));
    }
    System.arraycopy(text, from, plain, length, count);
    length += count;
  }

  private boolean escape() {
    if (at + 1 == end) {
      return false;
    }
    int letter = text[at + 1];
    if (letter == 'u') {
      return codePoint();
    }
    int known = NAMED.indexOf(letter);
    if (known < 0) {
      return false;
    }
    plain[length++] = MEANT[known];
    at += 2;
    return true;
  }

  /** One escape, or the two of a surrogate pair; half a pair is none. */
  private boolean codePoint() {
    int first = unit(at);
    at += 6;
    if (first < 0 || Character.isLowSurrogate((char) first)) {
      return false;
    }
    if (!Character.isHighSurrogate((char) first)) {
      append(first);
      return true;
    }
    int second = at + 1 < end && text[at] == '\\' && text[at + 1] == 'u' ? unit(at) : -1;
    at += 6;
    if (second < 0 || !Character.isLowSurrogate((char) second)) {
      return false;
    }
    append(Character.toCodePoint((char) first, (char) second));
    return true;
  }

  /** What the four digits of an escape stand for; -1 if they are none. */
  private int unit(int escape) {
    if (escape + 6 > end) {
      return -1;
    }
    int unit = 0;
    for (int i = escape + 2; i < escape + 6; i++) {
      int digit = text[i] < 0 ? -1 : Character.digit(text[i], 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }

  private void append(int codePoint) {
    if (codePoint < 0x80) {
      plain[length++] = (byte) codePoint;
    } else if (codePoint < 0x800) {
      plain[length++] = (byte) (0xC0 | codePoint >> 6);
      plain[length++] = (byte) (0x80 | codePoint & 0x3F);
    } else {
      if (codePoint < 0x10000) {
        plain[length++] = (byte) (0xE0 | codePoint >> 12);
      } else {
        plain[length++] = (byte) (0xF0 | codePoint >> 18);
        plain[length++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
      }
      plain[length++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
      plain[length++] = (byte) (0x80 | codePoint & 0x3F);
    }
  }
}
