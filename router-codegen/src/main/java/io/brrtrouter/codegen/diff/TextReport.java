package io.brrtrouter.codegen.diff;

/** A line as compilers write them, then the operations, the pointer and the remedy, indented. */
final class TextReport {
  private static final int OPERATIONS = 3;

  private TextReport() {}

  static String of(DiffReport report) {
    StringBuilder text = new StringBuilder();
    for (Change change : report.shown()) {
      text.append(change.position())
          .append(": ")
          .append(change.severity())
          .append(": ")
          .append(change.message())
          .append(" [")
          .append(change.rule())
          .append("]\n");
      String operations = DiffReport.operations(change, OPERATIONS);
      line(text, operations.isEmpty() ? "" : "in " + operations);
      line(text, "at #" + change.pointer());
      line(text, change.remedy() == null ? "" : change.remedy());
      text.append('\n');
    }
    return text.append(report.summary()).append('\n').toString();
  }

  private static void line(StringBuilder text, String line) {
    if (!line.isEmpty()) {
      text.append("    ").append(line).append('\n');
    }
  }
}
