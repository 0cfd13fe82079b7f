package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members of an object, where branches that may hold together each add their own: for every
 * member its schemas, one conjunction for each branch that has it.
 */
final class Alternatives {
  private final Map<String, List<List<Schema>>> members = new LinkedHashMap<>();
  private final Set<String> declared;
  private final Set<String> required = new LinkedHashSet<>();

  private Alternatives(Set<String> declared) {
    this.declared = declared;
  }

  /** The members of a single shape. */
  static Alternatives of(Shape shape) {
    Alternatives alternatives = new Alternatives(shape.properties().keySet());
    alternatives.add(shape);
    return alternatives;
  }

  /** The members of a branch are possible, too. */
  void add(Shape branch) {
    required.addAll(branch.required());
    branch
        .properties()
        .forEach((name, all) -> members.computeIfAbsent(name, n -> new ArrayList<>()).add(all));
  }

  /** What a condition says of members that nobody else describes; of a map, nothing has a name. */
  void addConditional(Shape consequence) {
    required.addAll(consequence.required());
    boolean named = !members.isEmpty();
    consequence
        .properties()
        .forEach((name, all) -> {
          if (named && !declared.contains(name)) {
            members.computeIfAbsent(name, n -> new ArrayList<>()).add(all);
          }
        });
  }

  /** Members with these names may have to be there. */
  void name(Collection<String> members) {
    required.addAll(members);
  }

  /** The members that are only ever required: nobody describes them. */
  Set<String> undescribed() {
    Set<String> names = new LinkedHashSet<>(required);
    names.removeAll(members.keySet());
    return names;
  }

  Map<String, List<List<Schema>>> members() {
    return members;
  }
}
