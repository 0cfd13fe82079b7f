package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.Position;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes diagnostics for people: where, what, the line, a caret, what to do. */
final class DiagnosticRenderer {
  private static final int WIDTH = 100;
  private static final String CUT = "...";

  private DiagnosticRenderer() {}

  static String render(List<Diagnostic> diagnostics, Map<Position, String> lines) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      if (!out.isEmpty()) {
        out.append('\n');
      }
      out.append(diagnostic.position())
          .append(": ")
          .append(diagnostic.severity().name().toLowerCase(Locale.ROOT))
          .append(": ")
          .append(diagnostic.message())
          .append('\n');
      excerpt(lines.get(diagnostic.position()), diagnostic.position().column(), out);
      if (diagnostic.remedy() != null) {
        out.append("    ").append(diagnostic.remedy()).append('\n');
      }
    }
    return out.toString();
  }

  /** The line and a caret; of a long line the part around it. */
  private static void excerpt(@Nullable String line, int column, StringBuilder out) {
    if (line == null) {
      return;
    }
    int caret = Math.min(column - 1, line.length());
    int from = caret < WIDTH * 3 / 4 ? 0 : caret - WIDTH / 2;
    int to = Math.min(line.length(), from + WIDTH);
    String start = from > 0 ? CUT : "";
    String shown = start + line.substring(from, to) + (to < line.length() ? CUT : "");
    out.append("    ").append(printable(shown)).append('\n');
    out.append("    ").append(" ".repeat(caret - from + start.length())).append("^\n");
  }

  /** Tabs one wide, so that the caret stays below its place; nothing a terminal would obey. */
  private static String printable(String line) {
    StringBuilder safe = new StringBuilder(line.length());
    line.chars().forEach(c -> safe.append(Character.isISOControl(c) ? ' ' : (char) c));
    return safe.toString();
  }
}
