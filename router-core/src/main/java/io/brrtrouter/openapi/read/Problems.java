package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what there is to say about a document: the same thing at the same place once, and never
 * more than {@value #MAX} things.
 */
final class Problems {
  static final int MAX = 1000;

  private final List<Diagnostic> all = new ArrayList<>();
  private final Set<Diagnostic> seen = new HashSet<>();
  private int errors;

  void error(Position position, String message, @Nullable String remedy) {
    add(new Diagnostic(Diagnostic.Severity.ERROR, position, message, remedy));
  }

  void warning(Position position, String message, @Nullable String remedy) {
    add(new Diagnostic(Diagnostic.Severity.WARNING, position, message, remedy));
  }

  /** The first {@value #MAX} count; an error past them still makes the document unusable. */
  void add(Diagnostic diagnostic) {
    boolean error = diagnostic.severity() == Diagnostic.Severity.ERROR;
    if (error ? errors < MAX : all.size() < MAX) {
      if (seen.add(diagnostic)) {
        all.add(diagnostic);
        errors += error ? 1 : 0;
      }
    }
  }

  boolean anyError() {
    return errors > 0;
  }

  /** All of it in source order, with the lines it points at. */
  ReadResult result(@Nullable OpenApi document, Sources sources) {
    List<Diagnostic> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(Diagnostic::position));
    Map<String, List<String>> files = new HashMap<>();
    Map<Position, String> lines = new HashMap<>();
    for (Diagnostic diagnostic : sorted) {
      Position at = diagnostic.position();
      List<String> text = files.computeIfAbsent(at.file(), file -> lines(sources.text(file)));
      if (at.line() <= text.size()) {
        lines.put(at, text.get(at.line() - 1));
      }
    }
    return new ReadResult(document, List.copyOf(sorted), Map.copyOf(lines));
  }

  private static List<String> lines(@Nullable SourceText source) {
    return source == null ? List.of() : source.text().lines().toList();
  }
}
