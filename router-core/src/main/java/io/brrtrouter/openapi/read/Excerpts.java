package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Takes the lines that diagnostics point at out of their files, each file in one pass. */
final class Excerpts {
  private Excerpts() {}

  static Map<Position, String> of(List<Diagnostic> diagnostics, Sources sources) {
    Map<String, SortedSet<Integer>> wanted = new HashMap<>();
    for (Diagnostic diagnostic : diagnostics) {
      Position at = diagnostic.position();
      wanted.computeIfAbsent(at.file(), file -> new TreeSet<>()).add(at.line());
    }
    Map<String, Map<Integer, String>> found = new HashMap<>();
    wanted.forEach((file, numbers) -> {
      SourceText text = sources.text(file);
      found.put(file, text == null ? Map.of() : text.lines(numbers));
    });
    Map<Position, String> excerpts = new HashMap<>();
    for (Diagnostic diagnostic : diagnostics) {
      Position at = diagnostic.position();
      String line = found.getOrDefault(at.file(), Map.of()).get(at.line());
      if (line != null) {
        excerpts.put(at, line);
      }
    }
    return Map.copyOf(excerpts);
  }
}
