package io.brrtrouter.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grammar of patterns (ECMA-262, 22.2.1) outside of classes and escapes. */
final class EcmaParser {
  private final EcmaSource in;
  private final EcmaOutput out;
  private final EcmaEscapes escapes;
  private int depth;

  EcmaParser(EcmaSource in, EcmaOutput out) {
    this.in = in;
    this.out = out;
    this.escapes = new EcmaEscapes(in, out, groupNames(in.text()));
  }

  void pattern() {
    disjunction();
    if (in.peek() != EcmaSource.END) {
      throw in.invalid("A parenthesis closes nothing");
    }
  }

  private void disjunction() {
    if (++depth > PatternSize.DEEPEST) {
      throw in.invalid("Its groups are nested too deeply");
    }
    while (true) {
      while (in.peek() != EcmaSource.END && in.peek() != '|' && in.peek() != ')') {
        term();
      }
      if (!in.take("|")) {
        break;
      }
      out.both("|");
    }
    depth--;
  }

  private void term() {
    if (in.peek() == '{' && braces() != null) {
      throw in.invalid("There is nothing to repeat");
    }
    int c = in.next();
    switch (c) {
      case '^' -> out.both("\\A");
      case '$' -> out.both("\\z");
      case '(' -> {
        group();
        quantifier();
      }
      case '[' -> {
        new EcmaClass(in, out, escapes).read();
        quantifier();
      }
      case '.' -> {
        out.both("[^\\n\\r\\x{2028}\\x{2029}]");
        quantifier();
      }
      case '\\' -> {
        if (escapes.atom()) {
          quantifier();
        }
      }
      case '*', '+', '?' -> throw in.invalid("There is nothing to repeat");
      default -> {
        out.literal(c);
        quantifier();
      }
    }
  }

  private void group() {
    if (in.take("?:")) {
      out.both("(?:");
    } else if (in.take("?=")) {
      out.onlyJdk("(?=");
    } else if (in.take("?!")) {
      out.onlyJdk("(?!");
    } else if (in.take("?<=")) {
      out.onlyJdk("(?<=");
    } else if (in.take("?<!")) {
      out.onlyJdk("(?<!");
    } else if (in.take("?<")) {
      escapes.checkName(in.until('>'));
      out.each("(?:", "(");
    } else if (in.peek() == '?') {
      throw in.invalid("No such group is known");
    } else {
      out.each("(?:", "(");
    }
    disjunction();
    if (!in.take(")")) {
      throw in.invalid("A group is not closed");
    }
    out.both(")");
  }

  private void quantifier() {
    String repetition = in.take("*") ? "*" : in.take("+") ? "+" : in.take("?") ? "?" : braces();
    if (repetition != null) {
      out.both(in.take("?") ? repetition + "?" : repetition);
    }
  }

  /** A counted repetition; without one nothing is passed, and the brace stands for itself. */
  private @Nullable String braces() {
    int mark = in.mark();
    if (!in.take("{")) {
      return null;
    }
    int least = in.number();
    boolean open = least >= 0 && in.take(",");
    int most = open ? in.number() : least;
    if (least < 0 || !in.take("}")) {
      in.reset(mark);
      return null;
    }
    if (most >= 0 && most < least) {
      throw in.invalid("A repetition counts down");
    }
    return "{" + least + (open ? "," : "") + (open && most >= 0 ? most : "") + "}";
  }

  /** The names of the capturing groups in order, "" for those without. */
  private static List<String> groupNames(String text) {
    List<String> names = new ArrayList<>();
    boolean inClass = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (inClass || c == '[') {
        inClass = c != ']';
      } else if (c == '(') {
        boolean named =
            text.startsWith("?<", i + 1)
                && !text.startsWith("=", i + 3)
                && !text.startsWith("!", i + 3);
        int end = named ? text.indexOf('>', i) : -1;
        if (named ? end > 0 : !text.startsWith("?", i + 1)) {
          names.add(named ? text.substring(i + 3, end) : "");
        }
      }
    }
    return names;
  }
}
