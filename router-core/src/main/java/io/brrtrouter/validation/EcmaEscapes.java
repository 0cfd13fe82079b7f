package io.brrtrouter.validation;

import java.util.List;

/** What follows a backslash (ECMA-262, 22.2.1). */
final class EcmaEscapes {
  /** White space and line ends, as the inside of a class. */
  private static final String SPACE =
      "\\x{9}-\\x{d}\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}"
          + "\\x{202f}\\x{205f}\\x{3000}\\x{feff}";

  private static final String NOT_SPACE =
      "\\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}"
          + "\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}"
          + "\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}";

  private final EcmaSource in;
  private final EcmaOutput out;
  private final List<String> groups;

  EcmaEscapes(EcmaSource in, EcmaOutput out, List<String> groups) {
    this.in = in;
    this.out = out;
    this.groups = groups;
  }

  /** An escape outside of a class; false if it is an assertion, which cannot be repeated. */
  boolean atom() {
    int c = in.peek();
    if (c == 'b' || c == 'B') {
      out.both("\\" + (char) in.next());
      return false;
    }
    if (c >= '1' && c <= '9') {
      reference(in.number());
    } else if (in.take("k<")) {
      reference(groups.indexOf(in.until('>')) + 1);
    } else if (c == 's' || c == 'S') {
      out.both("[");
      set();
      out.both("]");
    } else if (!set()) {
      out.literal(character());
    }
    return true;
  }

  /** An escape for many characters, in the form for the inside of a class; false if it is none. */
  boolean set() {
    int c = in.peek();
    switch (c) {
      case 'd', 'D', 'w', 'W' -> out.both("\\" + (char) in.next());
      case 's', 'S' -> out.both(in.next() == 's' ? SPACE : NOT_SPACE);
      case 'p', 'P' -> property(in.next() == 'P');
      default -> {
        return false;
      }
    }
    return true;
  }

  /** An escape for one character. */
  int character() {
    int c = in.next();
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'v' -> 0x0B;
      case 'f' -> '\f';
      case 'r' -> '\r';
      case '0' -> nul();
      case 'c' -> control();
      case 'x' -> in.hex(2);
      case 'u' -> unicode();
      default -> {
        if (Ascii.isLetterOrDigit(c)) {
          throw in.invalid("No such escape is known");
        }
        yield c;
      }
    };
  }

  void checkName(String name) {
    if (name.isEmpty()
        || !Character.isUnicodeIdentifierStart(name.codePointAt(0)) && !name.startsWith("_")
        || groups.indexOf(name) != groups.lastIndexOf(name)) {
      throw in.invalid("A group has no proper name");
    }
  }

  private void reference(int group) {
    if (group < 1 || group > groups.size()) {
      throw in.invalid("There is no such group");
    }
    // A digit after the reference must not become part of it.
    out.onlyJdk("(?:\\" + group + ")");
  }

  private void property(boolean negated) {
    if (!in.take("{")) {
      throw in.invalid("A property has no name");
    }
    String name = in.until('}');
    UnicodeProperty property = UnicodeProperty.of(name);
    if (property == null) {
      throw in.invalid("There is no property " + name);
    }
    String escape = negated ? "\\P{" : "\\p{";
    if (property.re2() == null) {
      out.onlyJdk(escape + property.jdk() + "}");
    } else {
      out.each(escape + property.re2() + "}", escape + property.jdk() + "}");
    }
  }

  private int nul() {
    if (Ascii.isDigit(in.peek())) {
      throw in.invalid("Octal escapes are not known");
    }
    return 0;
  }

  private int control() {
    int letter = in.next();
    if (!Ascii.isLetter(letter)) {
      throw in.invalid("A control escape needs a letter");
    }
    return letter & 31;
  }

  private int unicode() {
    if (in.take("{")) {
      return codePoint(in.until('}'));
    }
    int first = in.hex(4);
    int mark = in.mark();
    if (Character.isHighSurrogate((char) first) && in.take("\\u") && in.peek() != '{') {
      int second = in.hex(4);
      if (Character.isLowSurrogate((char) second)) {
        return Character.toCodePoint((char) first, (char) second);
      }
    }
    in.reset(mark);
    return first;
  }

  private int codePoint(String digits) {
    if (digits.isEmpty() || digits.length() > 8 || !digits.chars().allMatch(Ascii::isHex)) {
      throw in.invalid("A hexadecimal digit is missing");
    }
    long value = Long.parseLong(digits, 16);
    if (value > Character.MAX_CODE_POINT) {
      throw in.invalid("There is no such character");
    }
    return (int) value;
  }
}
