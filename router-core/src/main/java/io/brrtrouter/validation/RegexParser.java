package io.brrtrouter.validation;

import io.brrtrouter.validation.CodePoints.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a pattern apart that {@link EcmaPattern} has put into the words of RE2/J: well-formed, and
 * with few ways to say anything.
 */
final class RegexParser {
  private static final List<Range> DIGITS = List.of(new Range('0', '9'));
  private static final List<Range> WORD =
      List.of(new Range('0', '9'), new Range('A', 'Z'), new Range('_', '_'), new Range('a', 'z'));

  private final String text;
  private int at;

  private RegexParser(String text) {
    this.text = text;
  }

  /** The parts; null if there is something in it that is not expressed with them. */
  static @Nullable Regex parse(String translation) {
    RegexParser parser = new RegexParser(translation);
    try {
      Regex regex = parser.choice();
      return parser.at == translation.length() ? regex : null;
    } catch (NoTableException e) {
      return null;
    }
  }

  private Regex choice() {
    List<Regex> options = new ArrayList<>();
    do {
      List<Regex> parts = new ArrayList<>();
      while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
        parts.add(repeated(part()));
      }
      options.add(parts.size() == 1 ? parts.get(0) : new Regex.Sequence(List.copyOf(parts)));
    } while (take("|"));
    return options.size() == 1 ? options.get(0) : new Regex.Choice(List.copyOf(options));
  }

  private Regex part() {
    if (take("(?:")) {
      Regex inside = choice();
      expect(")");
      return inside;
    }
    if (take("\\A")) {
      return new Regex.Start();
    }
    if (take("\\z")) {
      return new Regex.End();
    }
    if (take("[")) {
      return new Regex.One(set());
    }
    List<Range> many = many();
    if (many != null) {
      return new Regex.One(CodePoints.of(many));
    }
    int one = one();
    return new Regex.One(CodePoints.of(List.of(new Range(one, one))));
  }

  /** The inside of a class, and its end. */
  private CodePoints set() {
    boolean negated = take("^");
    List<Range> ranges = new ArrayList<>();
    while (!take("]")) {
      List<Range> many = many();
      if (many != null) {
        ranges.addAll(many);
      } else {
        int first = one();
        ranges.add(new Range(first, take("-") ? one() : first));
      }
    }
    CodePoints set = CodePoints.of(ranges);
    return negated ? set.complement() : set;
  }

  private @Nullable List<Range> many() {
    if (take("\\d")) {
      return DIGITS;
    }
    if (take("\\D")) {
      return CodePoints.of(DIGITS).complement().ranges();
    }
    if (take("\\w")) {
      return WORD;
    }
    return take("\\W") ? CodePoints.of(WORD).complement().ranges() : null;
  }

  private int one() {
    if (take("\\x{")) {
      int end = text.indexOf('}', at);
      int codePoint = Integer.parseInt(text.substring(at, end), 16);
      at = end + 1;
      return codePoint;
    }
    if (take("\\n")) {
      return '\n';
    }
    if (take("\\r")) {
      return '\r';
    }
    char c = at < text.length() ? text.charAt(at) : 0;
    if (!Ascii.isLetterOrDigit(c)) {
      throw unsupported();
    }
    at++;
    return c;
  }

  private Regex repeated(Regex part) {
    Regex repeated =
        take("*")
            ? new Regex.Repeat(part, 0, -1)
            : take("+")
                ? new Regex.Repeat(part, 1, -1)
                : take("?") ? new Regex.Repeat(part, 0, 1) : take("{") ? counted(part) : part;
    if (repeated != part) {
      take("?"); // as many or as few as possible: it is there or not
    }
    return repeated;
  }

  private Regex counted(Regex part) {
    int least = number();
    int most = take(",") ? (text.charAt(at) == '}' ? -1 : number()) : least;
    expect("}");
    return new Regex.Repeat(part, least, most);
  }

  private int number() {
    int end = Ascii.skipDigits(text, at);
    int number = Integer.parseInt(text.substring(at, end));
    at = end;
    return number;
  }

  private boolean take(String expected) {
    boolean there = text.startsWith(expected, at);
    at += there ? expected.length() : 0;
    return there;
  }

  private void expect(String expected) {
    if (!take(expected)) {
      throw unsupported();
    }
  }

  private static NoTableException unsupported() {
    return new NoTableException("no part that is known");
  }
}
