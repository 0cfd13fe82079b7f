package io.brrtrouter.codegen.diff;

import java.util.List;

/**
 * What was found, for people and for programs. Immutable.
 *
 * @param changes the worst first
 * @param all whether changes that no client notices are shown too
 */
public record DiffReport(List<Change> changes, boolean all) {
  /** A report that nobody else changes. */
  public DiffReport {
    changes = List.copyOf(changes);
  }

  /** How a report is written. */
  public enum Format {
    /** As compilers do it: {@code file:line:column: breaking: message}. */
    TEXT,
    /** One object: counts, and a list of changes. */
    JSON,
    /** Tables, for pull requests. */
    MARKDOWN
  }

  /** Whether there is a change that breaks clients. */
  public boolean breaks() {
    return count(Severity.BREAKING) > 0;
  }

  /** How many changes there are of this severity. */
  public long count(Severity severity) {
    return changes.stream().filter(change -> change.severity() == severity).count();
  }

  /** The report, ending with a line break. */
  public String render(Format format) {
    return switch (format) {
      case TEXT -> TextReport.of(this);
      case JSON -> JsonReport.of(this);
      case MARKDOWN -> MarkdownReport.of(this);
    };
  }

  /** Those that are to be shown. */
  List<Change> shown() {
    return changes.stream()
        .filter(change -> all || change.severity() != Severity.COMPATIBLE)
        .toList();
  }

  /** The counts in a sentence without its full stop. */
  public String summary() {
    if (changes.isEmpty()) {
      return "no changes";
    }
    return count(Severity.BREAKING)
        + " breaking, "
        + count(Severity.WARNING)
        + (count(Severity.WARNING) == 1 ? " warning, " : " warnings, ")
        + count(Severity.COMPATIBLE)
        + " compatible";
  }

  /** A few operations, and how many more there are; empty for the document as a whole. */
  static String operations(Change change, int most) {
    List<String> all = change.operations();
    String first = String.join(", ", all.subList(0, Math.min(most, all.size())));
    return all.size() <= most ? first : first + " and " + (all.size() - most) + " more";
  }
}
