package io.brrtrouter.codegen.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lays out what JavaPoet wrote the way people do: headers that fit a line or break at every
 * component, empty bodies closed at once, constants without gaps. Works line by line, which is safe
 * because no literal spans lines and every line of Javadoc starts with an asterisk.
 */
final class Layout {
  private static final Pattern CONSTANT = Pattern.compile("\\s+\\S+\\(\".*\"\\)[,;]");
  private static final Pattern HEADER =
      Pattern.compile("\\s*(?:public |static |final |sealed |non-sealed )*(?:record|interface) .*");
  private static final String FIELD = "static final ";

  private Layout() {}

  /** The same source, laid out. */
  static String of(String source) {
    List<String> lines = new ArrayList<>();
    List<String> input = source.lines().map(String::stripTrailing).toList();
    for (int i = 0; i < input.size(); i++) {
      String line = input.get(i);
      if (HEADER.matcher(line).matches()) {
        StringBuilder header = new StringBuilder(line);
        while (header.charAt(header.length() - 1) != '{' && i + 1 < input.size()) {
          boolean opened = header.charAt(header.length() - 1) == '(';
          header.append(opened ? "" : " ").append(input.get(++i).strip());
        }
        line = header.toString();
      }
      boolean thrown = line.endsWith(" throws") && i + 1 < input.size();
      add(lines, thrown ? line.substring(0, line.length() - " throws".length()) : line);
      if (thrown) {
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        lines.add(indent + "    throws " + input.get(++i).strip());
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static void add(List<String> lines, String line) {
    String fixed = line.replace(". @Nullable ", ".@Nullable ");
    int last = lines.size() - 1;
    if (fixed.isBlank()) {
      if (last < 0 || !lines.get(last).isEmpty()) {
        lines.add("");
      }
    } else if (fixed.strip().equals("*/") && isShortJavadoc(lines)) {
      String text = lines.removeLast().strip().substring(1);
      lines.set(last - 1, lines.get(last - 1) + text + " */");
    } else if (fixed.strip().equals("}") && last >= 0 && lines.get(last).endsWith(" {")) {
      lines.set(last, lines.get(last) + "}");
    } else {
      dropGap(lines, fixed);
      lines.addAll(HEADER.matcher(fixed).matches() ? Headers.broken(fixed) : List.of(fixed));
    }
  }

  /**
   * Whether what has been written ends in Javadoc of one line so far, which leaves room to end it.
   */
  private static boolean isShortJavadoc(List<String> lines) {
    int last = lines.size() - 1;
    return last > 0
        && lines.get(last - 1).strip().equals("/**")
        && lines.get(last).strip().startsWith("* ")
        && lines.get(last).length() + 5 <= 100;
  }

  /** Constants of an enumeration and fields follow each other without a gap. */
  private static void dropGap(List<String> lines, String line) {
    int last = lines.size() - 1;
    if (last < 1 || !lines.get(last).isEmpty()) {
      return;
    }
    String before = lines.get(last - 1);
    boolean constants = CONSTANT.matcher(before).matches() && CONSTANT.matcher(line).matches();
    boolean fields =
        before.endsWith(";")
            && line.contains(FIELD)
            && before.startsWith("  ")
            && !isJavadoc(before);
    if (constants || fields) {
      lines.remove(last);
    }
  }

  private static boolean isJavadoc(String line) {
    return line.strip().startsWith("*");
  }
}
