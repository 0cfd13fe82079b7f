package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What objects may have besides their named members, and what members ask of each other. */
final class OpenObjectRules {
  private static final List<String> OTHERS =
      List.of("additionalProperties", "unevaluatedProperties");

  private final SchemaComparison comparison;
  private final Keywords both;

  OpenObjectRules(SchemaComparison comparison, Keywords both) {
    this.comparison = comparison;
    this.both = both;
  }

  void compare() {
    StringRules.compareSizes(both, "minProperties", "maxProperties");
    compareOthers();
    comparePatterns();
    comparison.step(
        both.pairing(),
        ".(names)",
        both.old().schemas("propertyNames"),
        both.now().schemas("propertyNames"));
    compareRequired();
    compareSchemas();
  }

  /** Whether no other member is accepted. */
  static boolean isClosed(SchemaView view) {
    return OTHERS.stream()
        .flatMap(keyword -> view.all(keyword).stream())
        .anyMatch(value -> Tree.is(value, false));
  }

  /** What a member that is not named has to obey; nothing where it is free, or forbidden. */
  static List<Part> schemas(SchemaView view, String name) {
    List<Part> parts = new ArrayList<>();
    boolean known = false;
    for (var pattern : patterns(view).entrySet()) {
      if (matches(pattern.getKey(), name)) {
        parts.addAll(pattern.getValue());
        known = true;
      }
    }
    return known ? parts : others(view);
  }

  private static boolean matches(String pattern, String name) {
    try {
      return Pattern.compile(pattern).matcher(name).find();
    } catch (PatternSyntaxException e) {
      return false; // the dialects differ
    }
  }

  private static List<Part> others(SchemaView view) {
    List<Part> parts = new ArrayList<>();
    for (String keyword : OTHERS) {
      for (Node value : view.all(keyword)) {
        if (value instanceof Node.Mapping mapping && !mapping.members().isEmpty()) {
          parts.add(Part.whole(value));
        }
      }
    }
    return parts;
  }

  private void compareOthers() {
    boolean wasClosed = isClosed(both.old());
    boolean isClosed = isClosed(both.now());
    if (wasClosed != isClosed) {
      Place place = both.place("additionalProperties");
      both.differ(
          Rule.ADDITIONAL_MEMBERS,
          isClosed ? Effect.NARROWED : Effect.WIDENED,
          place,
          isClosed
              ? "{} may not have members beside the named ones any more"
              : "{} may have members beside the named ones now");
    } else if (!isClosed) {
      comparison.step(both.pairing(), ".*", others(both.old()), others(both.now()));
    }
  }

  private static Map<String, List<Part>> patterns(SchemaView view) {
    return byName(view, "patternProperties");
  }

  private static Map<String, List<Part>> byName(SchemaView view, String keyword) {
    Map<String, List<Part>> all = new LinkedHashMap<>();
    for (Node value : view.all(keyword)) {
      Tree.members(value)
          .forEach((name, member) ->
              all.computeIfAbsent(name, key -> new ArrayList<>(1)).add(Part.whole(member.value())));
    }
    return all;
  }

  private void comparePatterns() {
    compareByName(patterns(both.old()), patterns(both.now()), Rule.PATTERN);
  }

  /** Dependent schemas are asked of the object itself. */
  private void compareSchemas() {
    compareByName(
        byName(both.old(), "dependentSchemas"),
        byName(both.now(), "dependentSchemas"),
        Rule.DEPENDENT_MEMBERS);
  }

  private void compareByName(Map<String, List<Part>> old, Map<String, List<Part>> now, Rule rule) {
    Set<String> names = new LinkedHashSet<>(old.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      List<Part> before = old.getOrDefault(name, List.of());
      List<Part> after = now.getOrDefault(name, List.of());
      if (!before.isEmpty() && !after.isEmpty()) {
        boolean member = rule == Rule.PATTERN;
        comparison.step(both.pairing(), member ? "./" + name + "/" : "", before, after);
        continue;
      }
      boolean added = before.isEmpty();
      Node node = (added ? after : before).getFirst().node();
      String change = added ? " a schema now" : " no schema any more";
      both.differ(
          rule,
          added ? Effect.NARROWED : Effect.WIDENED,
          new Place(added, node),
          rule == Rule.PATTERN
              ? "members '" + name + "' of {} have" + change
              : "beside '" + name + "', {} has" + change);
    }
  }

  private void compareRequired() {
    Map<String, Node> old = dependencies(both.old());
    Map<String, Node> now = dependencies(both.now());
    now.forEach((dependency, node) -> {
      if (!old.containsKey(dependency)) {
        both.differ(Rule.DEPENDENT_MEMBERS, Effect.NARROWED, Place.now(node), dependency + " now");
      }
    });
    old.forEach((dependency, node) -> {
      if (!now.containsKey(dependency)) {
        both.differ(
            Rule.DEPENDENT_MEMBERS,
            Effect.WIDENED,
            Place.old(node),
            dependency.replace(" needs ", " does not need ") + " any more");
      }
    });
  }

  private static Map<String, Node> dependencies(SchemaView view) {
    Map<String, Node> all = new LinkedHashMap<>();
    for (Node value : view.all("dependentRequired")) {
      Tree.members(value)
          .forEach((name, member) -> {
            for (Node other : Tree.items(member.value())) {
              all.put(
                  "the member '" + name + "' of {} needs '" + Tree.text(other) + "' beside it",
                  other);
            }
          });
    }
    return all;
  }
}
