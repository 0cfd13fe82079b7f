package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what there is to say about a document: the same thing at the same place once, and never
 * more than {@value #MAX} errors and as many warnings.
 */
final class Problems {
  static final int MAX = 1000;

  private static final int LONGEST = 500;
  private static final int MAX_SUGGESTIONS = 200;

  private final List<Diagnostic> all = new ArrayList<>();
  private final Set<Diagnostic> seen = new HashSet<>();
  private int errors;
  private int warnings;
  private int suggestions;

  void error(Position position, String message, @Nullable String remedy) {
    if (errors < MAX && add(Diagnostic.Severity.ERROR, position, message, remedy)) {
      errors++;
    }
  }

  void error(LocatedException e) {
    error(e.position(), e.sentence(), e.remedy());
  }

  void warning(Position position, String message, @Nullable String remedy) {
    if (warnings < MAX && add(Diagnostic.Severity.WARNING, position, message, remedy)) {
      warnings++;
    }
  }

  private boolean add(
      Diagnostic.Severity severity, Position position, String message, @Nullable String remedy) {
    Diagnostic diagnostic = new Diagnostic(severity, position, shortened(message), remedy);
    return seen.add(diagnostic) && all.add(diagnostic);
  }

  /** Names in a document can be of any length. */
  private static String shortened(String message) {
    return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "...";
  }

  /** What an author may have meant by a name; null if nothing is near, or enough was suggested. */
  @Nullable String suggestion(String name, Collection<String> names) {
    String near = suggestions < MAX_SUGGESTIONS ? Nearest.of(name, names) : null;
    suggestions++;
    return near == null ? null : "Did you mean '" + near + "'?";
  }

  boolean anyError() {
    return errors > 0;
  }

  /** Whether further errors would not be kept. */
  boolean isFull() {
    return errors >= MAX;
  }

  /** All of it in source order, with the lines it points at. */
  ReadResult result(@Nullable OpenApi document, Sources sources) {
    List<Diagnostic> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(Diagnostic::position));
    return new ReadResult(document, List.copyOf(sorted), Excerpts.of(sorted, sources));
  }
}
