package io.brrtrouter.codegen.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts circles of unions that have each other for branches: no interface may extend itself (JLS
 * 9.1.3). The branch that would close a circle is wrapped.
 */
final class UnionCycles {
  private final Map<String, Set<String>> extended = new HashMap<>();

  private UnionCycles() {}

  /** The declarations, their circles cut. */
  static Map<String, Declaration> cut(Map<String, Declaration> declarations) {
    UnionCycles cycles = new UnionCycles();
    Map<String, Declaration> cut = new LinkedHashMap<>();
    declarations.forEach((name, declaration) ->
        cut.put(name, declaration instanceof UnionPlan union ? cycles.cut(union) : declaration));
    return cut;
  }

  private UnionPlan cut(UnionPlan union) {
    List<UnionPlan.Branch> branches = new ArrayList<>();
    for (UnionPlan.Branch branch : union.branches()) {
      boolean closes =
          branch.wrapper() == null
              && branch.type().type() instanceof JavaType.Named named
              && !extend(named.name(), union.name());
      branches.add(
          closes
              ? new UnionPlan.Branch(
                  branch.type(), "Nested" + branches.size(), branch.test(), branch.schemas())
              : branch);
    }
    return new UnionPlan(
        union.name(),
        union.pointer(),
        union.description(),
        union.discriminator(),
        List.copyOf(branches));
  }

  /** Whether {@code type} may extend {@code union}. */
  private boolean extend(String type, String union) {
    if (reaches(union, type, new HashSet<>())) {
      return false;
    }
    extended.computeIfAbsent(type, t -> new HashSet<>()).add(union);
    return true;
  }

  private boolean reaches(String from, String to, Set<String> seen) {
    if (from.equals(to)) {
      return true;
    }
    return seen.add(from)
        && extended.getOrDefault(from, Set.of()).stream().anyMatch(next -> reaches(next, to, seen));
  }
}
