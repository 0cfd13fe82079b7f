package io.brrtrouter.codegen.diff;

import java.util.List;

/** A table for each severity that there is. */
final class MarkdownReport {
  private static final int OPERATIONS = 5;

  private MarkdownReport() {}

  static String of(DiffReport report) {
    StringBuilder text = new StringBuilder();
    section(text, report, "Breaking", Severity.BREAKING);
    section(text, report, "Warnings", Severity.WARNING);
    section(text, report, "Compatible", Severity.COMPATIBLE);
    return text.append(report.summary()).append(".\n").toString();
  }

  private static void section(
      StringBuilder text, DiffReport report, String title, Severity severity) {
    List<Change> changes =
        report.shown().stream().filter(change -> change.severity() == severity).toList();
    if (changes.isEmpty()) {
      return;
    }
    text.append("## ").append(title).append("\n\n");
    text.append("| what | operations | where | what to do |\n|---|---|---|---|\n");
    for (Change change : changes) {
      text.append("| ")
          .append(cell(change.message()))
          .append(" | ")
          .append(cell(DiffReport.operations(change, OPERATIONS)))
          .append(" | `")
          .append(String.valueOf(change.position()).replace('|', ' ').replace('`', ' '))
          .append("` | ")
          .append(change.remedy() == null ? "" : cell(change.remedy()))
          .append(" |\n");
    }
    text.append('\n');
  }

  /** What a document says stays text. */
  private static String cell(String text) {
    StringBuilder cell = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (Character.isISOControl(c)) {
            cell.append(' ');
          } else if ("\\`*_{}[]<>|#".indexOf(c) >= 0) {
            cell.append(c == '<' ? "&lt;" : c == '>' ? "&gt;" : "\\" + (char) c);
          } else {
            cell.appendCodePoint(c);
          }
        });
    return cell.toString();
  }
}
