package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OpenApi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what was found: the same thing at the same place once, with all its operations. */
final class Findings {
  private record Key(Severity severity, Rule rule, Place place, String detail) {}

  private static final class Entry {
    final String message;
    final Set<String> operations = new LinkedHashSet<>();

    Entry(String message) {
      this.message = message;
    }
  }

  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  /** Something that concerns one operation, {@code GET /pets}. */
  void add(Severity severity, Rule rule, Place place, String operation, String message) {
    add(severity, rule, place, operation, message, message);
  }

  /**
   * Something that may be found again on another way.
   *
   * @param detail tells things at the same place apart, whichever way they were found
   */
  void add(
      Severity severity, Rule rule, Place place, String operation, String detail, String message) {
    entries
        .computeIfAbsent(new Key(severity, rule, place, detail), key -> new Entry(message))
        .operations
        .add(operation);
  }

  /** Something that concerns the document as a whole. */
  void add(Severity severity, Rule rule, Place place, String message) {
    entries.putIfAbsent(new Key(severity, rule, place, message), new Entry(message));
  }

  /** All of it, the worst first, then in the order of the files. */
  List<Change> changes(OpenApi old, OpenApi now) {
    Map<Node, String> oldPointers = new IdentityHashMap<>();
    Map<Node, String> newPointers = new IdentityHashMap<>();
    entries.keySet().stream()
        .map(Key::place)
        .forEach(place -> (place.isNew() ? newPointers : oldPointers).put(place.node(), ""));
    NodePointers.fill(old.root(), oldPointers);
    NodePointers.fill(now.root(), newPointers);
    List<Change> changes = new ArrayList<>();
    entries.forEach((key, entry) ->
        changes.add(
            new Change(
                key.severity,
                key.rule.id(),
                key.place.node().position(),
                (key.place.isNew() ? newPointers : oldPointers).getOrDefault(key.place.node(), ""),
                List.copyOf(entry.operations),
                entry.message,
                key.rule.remedy(key.severity))));
    changes.sort(
        Comparator.comparing(Change::severity)
            .thenComparing(Change::position)
            .thenComparing(Change::rule)
            .thenComparing(Change::message));
    return List.copyOf(changes);
  }
}
