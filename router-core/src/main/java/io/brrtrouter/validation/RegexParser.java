package io.brrtrouter.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses the patterns that an automaton can hold: classes, groups, alternatives, repetitions and
 * the ends of the text, of ASCII. Whatever is rarer is left to other engines.
 */
final class RegexParser {
  private static final String SPECIAL = "^$\\.*+?()[]{}|";

  private final EcmaSource in;

  private RegexParser(EcmaSource in) {
    this.in = in;
  }

  /** The parts of a pattern that {@link EcmaParser} has accepted; null if it has other ones. */
  static @Nullable Regex parse(String pattern) {
    try {
      RegexParser parser = new RegexParser(new EcmaSource(pattern));
      Regex regex = parser.choice();
      return parser.in.peek() == EcmaSource.END ? regex : null;
    } catch (InvalidPatternException e) {
      return null;
    }
  }

  private Regex choice() {
    List<Regex> branches = new ArrayList<>();
    do {
      branches.add(sequence());
    } while (in.take("|"));
    return branches.size() == 1 ? branches.get(0) : new Regex.Choice(branches);
  }

  private Regex sequence() {
    List<Regex> parts = new ArrayList<>();
    while (in.peek() != EcmaSource.END && in.peek() != '|' && in.peek() != ')') {
      parts.add(term());
    }
    return new Regex.Sequence(parts);
  }

  private Regex term() {
    if (in.take("^")) {
      return new Regex.Start();
    }
    if (in.take("$")) {
      return new Regex.End();
    }
    return repeated(atom());
  }

  private Regex atom() {
    int c = in.next();
    return switch (c) {
      case '(' -> group();
      case '[' -> new Regex.One(characters());
      case '.' -> new Regex.One(AsciiSet.NO_LINE_BREAK);
      case '\\' -> new Regex.One(escape());
      default -> new Regex.One(literal(c, SPECIAL));
    };
  }

  private Regex group() {
    if (in.peek() == '?' && !in.take("?:")) {
      throw in.invalid("no plain group");
    }
    Regex group = choice();
    expect(")");
    return group;
  }

  private AsciiSet characters() {
    boolean negated = in.take("^");
    AsciiSet set = AsciiSet.NONE;
    do {
      set = set.with(item());
    } while (!in.take("]"));
    return negated ? set.negated() : set;
  }

  /** A character, a range or an escape; a hyphen is itself where it comes last. */
  private AsciiSet item() {
    AsciiSet first = member();
    int mark = in.mark();
    if (!in.take("-")) {
      return first;
    }
    if (in.peek() == ']') {
      in.reset(mark);
      return first;
    }
    return AsciiSet.NONE.with(only(first), only(member()));
  }

  private AsciiSet member() {
    int c = in.next();
    return c == '\\' ? escape() : literal(c, "[]\\");
  }

  private int only(AsciiSet set) {
    if (Long.bitCount(set.low()) + Long.bitCount(set.high()) != 1) {
      throw in.invalid("no end of a range");
    }
    return set.low() != 0
        ? Long.numberOfTrailingZeros(set.low())
        : Long.SIZE + Long.numberOfTrailingZeros(set.high());
  }

  private AsciiSet escape() {
    int c = in.next();
    return switch (c) {
      case 'd' -> AsciiSet.DIGITS;
      case 'D' -> AsciiSet.DIGITS.negated();
      case 'w' -> AsciiSet.WORD;
      case 'W' -> AsciiSet.WORD.negated();
      case 's' -> AsciiSet.SPACE;
      case 'S' -> AsciiSet.SPACE.negated();
      case 't' -> literal('\t', "");
      case 'n' -> literal('\n', "");
      case 'r' -> literal('\r', "");
      default -> {
        if (AsciiSet.WORD.contains(Math.min(c, 127))) {
          throw in.invalid("a rare escape");
        }
        yield literal(c, "");
      }
    };
  }

  private AsciiSet literal(int c, String special) {
    if (c >= 128 || special.indexOf(c) >= 0) {
      throw in.invalid("a rare character");
    }
    return AsciiSet.NONE.with(c, c);
  }

  private Regex repeated(Regex part) {
    int least;
    int most;
    if (in.take("*")) {
      least = 0;
      most = -1;
    } else if (in.take("+")) {
      least = 1;
      most = -1;
    } else if (in.take("?")) {
      least = 0;
      most = 1;
    } else if (in.take("{")) {
      least = number();
      most = in.take(",") ? in.number() : least;
      expect("}");
    } else {
      return part;
    }
    in.take("?"); // whether a text has a match does not hang on how long it is
    if (Math.max(least, most) > AutomatonBuilder.MOST_STATES) {
      throw in.invalid("many repetitions");
    }
    return new Regex.Repeat(part, least, most);
  }

  private int number() {
    int number = in.number();
    if (number < 0) {
      throw in.invalid("no repetition");
    }
    return number;
  }

  private void expect(String text) {
    if (!in.take(text)) {
      throw in.invalid("no " + text);
    }
  }
}
