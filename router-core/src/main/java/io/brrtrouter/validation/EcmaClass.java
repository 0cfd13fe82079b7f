package io.brrtrouter.validation;

/** A class of characters in brackets (ECMA-262, 22.2.1), whose opening bracket was passed. */
final class EcmaClass {
  private static final int SET = -2;
  private static final String EVERYTHING = "\\x{0}-\\x{10ffff}";

  private final EcmaSource in;
  private final EcmaOutput out;
  private final EcmaEscapes escapes;

  EcmaClass(EcmaSource in, EcmaOutput out, EcmaEscapes escapes) {
    this.in = in;
    this.out = out;
    this.escapes = escapes;
  }

  void read() {
    boolean negated = in.take("^");
    if (in.take("]")) {
      out.both(negated ? "[" + EVERYTHING + "]" : "[^" + EVERYTHING + "]");
      return;
    }
    out.both(negated ? "[^" : "[");
    while (!in.take("]")) {
      item();
    }
    out.both("]");
  }

  /** A character, a range, or an escape for many; a hyphen next to the latter is a hyphen. */
  private void item() {
    int first = atom();
    int mark = in.mark();
    if (!in.take("-")) {
      literal(first);
      return;
    }
    if (in.peek() == ']') {
      in.reset(mark);
      literal(first);
      return;
    }
    if (first == SET) {
      out.literal('-');
      literal(atom());
      return;
    }
    range(first);
  }

  private void range(int first) {
    int afterHyphen = in.mark();
    if (isSet(afterHyphen)) {
      literal(first);
      out.literal('-');
      literal(atom());
      return;
    }
    int last = atom();
    if (last < first) {
      throw in.invalid("A range is out of order");
    }
    out.literal(first);
    out.both("-");
    out.literal(last);
  }

  private boolean isSet(int mark) {
    boolean set = in.take("\\") && "dDwWsSpP".indexOf(in.peek()) >= 0;
    in.reset(mark);
    return set;
  }

  /** The next character; {@link #SET} if it was many, which are then written. */
  private int atom() {
    int c = in.next();
    if (c != '\\') {
      return c;
    }
    if (in.take("b")) {
      return '\b';
    }
    return escapes.set() ? SET : escapes.character();
  }

  private void literal(int c) {
    if (c != SET) {
      out.literal(c);
    }
  }
}
