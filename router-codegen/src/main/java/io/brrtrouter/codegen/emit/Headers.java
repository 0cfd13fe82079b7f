package io.brrtrouter.codegen.emit;

import java.util.ArrayList;
import java.util.List;

/** Breaks the headers of records and interfaces that do not fit a line. */
final class Headers {
  private static final int WIDTH = 100;

  private Headers() {}

  /** The lines of a header. */
  static List<String> broken(String header) {
    if (header.length() <= WIDTH) {
      return List.of(header);
    }
    String indent = header.substring(0, header.length() - header.stripLeading().length());
    int open = header.indexOf('(');
    int close = header.lastIndexOf(')');
    List<String> lines = new ArrayList<>();
    String rest;
    int clause = clause(header, 0);
    if (open < 0 || close < WIDTH) {
      if (clause == header.length()) {
        return List.of(header);
      }
      lines.add(header.substring(0, clause));
      rest = header.substring(clause + 1);
    } else {
      lines.add(header.substring(0, open + 1));
      List<String> components = split(header.substring(open + 1, close));
      for (String component : components) {
        lines.add(indent + "    " + component + ",");
      }
      String last = lines.removeLast();
      lines.add(last.substring(0, last.length() - 1) + ")");
      rest = header.substring(close + 1).strip();
      if (components.isEmpty() || rest.equals("{") || rest.equals("{}")) {
        return joined(lines, rest);
      }
    }
    lines.addAll(clauses(indent + "    ", rest));
    return lines;
  }

  private static List<String> joined(List<String> lines, String rest) {
    lines.add(lines.removeLast() + " " + rest);
    return lines;
  }

  /** A line for each clause, and for each type where even the clause does not fit. */
  private static List<String> clauses(String indent, String rest) {
    List<String> lines = new ArrayList<>();
    int next = clause(rest, 1);
    String clause = rest.substring(0, next);
    if (indent.length() + clause.length() <= WIDTH) {
      lines.add(indent + clause);
    } else {
      int keyword = clause.indexOf(' ');
      lines.add(indent + clause.substring(0, keyword));
      List<String> types = split(clause.substring(keyword + 1));
      for (int i = 0; i < types.size(); i++) {
        lines.add(indent + "    " + types.get(i) + (i + 1 < types.size() ? "," : ""));
      }
    }
    if (next < rest.length()) {
      lines.addAll(clauses(indent, rest.substring(next + 1)));
    }
    return lines;
  }

  /** Where the next clause starts, or the end. */
  private static int clause(String header, int from) {
    int first = header.length();
    for (String keyword : List.of(" extends ", " implements ", " permits ")) {
      int at = header.indexOf(keyword, from);
      first = at >= 0 ? Math.min(first, at) : first;
    }
    return first;
  }

  /** Parts between commas that no type argument contains. */
  private static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(list.substring(start, i).strip());
        start = i + 1;
      }
    }
    if (start < list.length()) {
      parts.add(list.substring(start).strip());
    }
    return parts;
  }
}
