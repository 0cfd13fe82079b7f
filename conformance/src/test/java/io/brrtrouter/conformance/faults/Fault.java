package io.brrtrouter.conformance.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A mistake in the source of a codec, as a generator could make it.
 *
 * @param kind what kind of mistake it is
 * @param type the type whose codec has it
 * @param line where
 * @param before the line without it
 * @param after the line with it; empty: the line is missing
 * @param source the codec's source with it
 */
record Fault(String kind, String type, int line, String before, String after, String source) {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"])(\\d{1,18})(L?)(?![\\w.])");
  private static final Pattern MASK = Pattern.compile("0x([0-9a-fA-F_]+)(L?)");
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)+)\"");
  private static final Pattern ORDER = Pattern.compile(" (<=|>=|<|>|==|!=) ");
  private static final Pattern LOGIC = Pattern.compile(" (&&|\\|\\|) ");
  private static final Pattern NOT = Pattern.compile("!(?=\\w+\\.)|!(?=\\()");

  private static final Pattern RULE = Pattern.compile("\\([A-Z][A-Z0-9_]*\\)");
  private static final Pattern CHECKED = Pattern.compile(", [A-Z][A-Z0-9_]*(?=[,)])");
  private static final Pattern DOUBT = Pattern.compile("\\.doubt\\(\\)");

  /** All mistakes that can be made in this source. */
  static List<Fault> of(String type, String source) {
    List<Fault> faults = new ArrayList<>();
    String[] lines = source.split("\n", -1);
    boolean reads = false;
    boolean writes = false;
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      writes |= line.startsWith("  ") && line.endsWith("{") && line.contains(" write(");
      reads |= line.startsWith("  private static final ") || line.startsWith("  static ");
      if (!reads || line.isBlank()) {
        continue;
      }
      Line at = new Line(type, lines, i, faults);
      if (writes) {
        at.writer();
        continue;
      }
      at.each("dropped rule", RULE, m -> "()");
      at.each("bound off by one", NUMBER, m -> Long.parseLong(m.group(1)) + 1 + m.group(2));
      at.each("bound off by one", NUMBER, m -> less(m) + m.group(2));
      at.each("dropped bit of a mask", MASK, m -> "0x" + cleared(m.group(1)) + m.group(2));
      at.each("other text", TEXT, m -> "\"" + other(m.group(1)) + "\"");
      at.each("other comparison", ORDER, m -> " " + otherOrder(m.group(1)) + " ");
      at.each("other connective", LOGIC, m -> m.group(1).equals("&&") ? " || " : " && ");
      at.each("dropped negation", NOT, m -> "");
      if (line.strip().matches("(in|seen|require|check)\\b.*\\);") && line.endsWith(";")) {
        at.add("missing statement", "");
      }
      at.swapped();
    }
    return faults;
  }

  private static long less(MatchResult number) {
    return Math.max(0, Long.parseLong(number.group(1)) - 1);
  }

  private static String cleared(String hex) {
    long mask = Long.parseUnsignedLong(hex.replace("_", ""), 16);
    return Long.toHexString(mask & mask - 1);
  }

  private static String other(String text) {
    char last = text.charAt(text.length() - 1);
    boolean escaped = text.length() > 1 && text.charAt(text.length() - 2) == '\\';
    return escaped ? "x" + text : text.substring(0, text.length() - 1) + (last == 'x' ? 'y' : 'x');
  }

  private static String otherOrder(String order) {
    return switch (order) {
      case "<" -> "<=";
      case "<=" -> "<";
      case ">" -> ">=";
      case ">=" -> ">";
      case "==" -> "!=";
      default -> "==";
    };
  }

  @Override
  public String toString() {
    return "%s in %sJson:%d: %s => %s"
        .formatted(kind, type, line, before.strip(), after.isEmpty() ? "(gone)" : after.strip());
  }

  /** One line, in which mistakes are made. */
  private record Line(String type, String[] lines, int index, List<Fault> faults) {

    void each(
        String kind, Pattern pattern, java.util.function.Function<MatchResult, String> change) {
      String line = lines[index];
      pattern
          .matcher(line)
          .results()
          .forEach(match -> {
            String changed =
                line.substring(0, match.start())
                    + change.apply(match)
                    + line.substring(match.end());
            if (!changed.equals(line)) {
              add(kind, changed);
            }
          });
    }

    /** The mistakes of a part that writes. */
    void writer() {
      each("writer: other text", TEXT, m -> "\"" + other(m.group(1)) + "\"");
      each("writer: dropped rule", CHECKED, m -> "");
      each("writer: dropped doubt", DOUBT, m -> "");
      if (lines[index].strip().matches("out\\..*\\);")) {
        add("writer: missing statement", "");
      }
    }

    void add(String kind, String changed) {
      String[] copy = lines.clone();
      copy[index] = changed;
      faults.add(new Fault(kind, type, index + 1, lines[index], changed, String.join("\n", copy)));
    }

    /** This line's argument in the place of the next one's, where both look alike. */
    void swapped() {
      String line = lines[index];
      if (index + 1 < lines.length
          && line.endsWith(",")
          && lines[index + 1].matches("\\s+.*[,;]")
          && indent(line) == indent(lines[index + 1])
          && balanced(line)) {
        String next = lines[index + 1];
        String end = next.endsWith(",") ? "," : ");";
        if (!balanced(next) && !next.endsWith(end)) {
          return;
        }
        String[] copy = lines.clone();
        String first = line.substring(0, line.length() - 1);
        String second = next.substring(0, next.length() - end.length());
        copy[index] = second + ",";
        copy[index + 1] = first + end;
        faults.add(
            new Fault(
                "swapped members", type, index + 1, line, copy[index], String.join("\n", copy)));
      }
    }

    private static int indent(String line) {
      return line.length() - line.stripLeading().length();
    }

    private static boolean balanced(String line) {
      return line.chars().filter(c -> c == '(').count()
          == line.chars().filter(c -> c == ')').count();
    }
  }
}
