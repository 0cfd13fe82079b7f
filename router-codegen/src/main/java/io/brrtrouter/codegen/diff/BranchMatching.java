package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Finds out which branch of the new version is which of the old one. */
final class BranchMatching {
  /** The same branch in both versions. */
  record Match(Branch old, Branch now) {}

  private final SchemaComparison comparison;
  private final Version old;
  private final Version now;

  BranchMatching(SchemaComparison comparison, Version old, Version now) {
    this.comparison = comparison;
    this.old = old;
    this.now = now;
  }

  /** Pairs what belongs together, by the surest signs first; takes it out of the lists. */
  List<Match> match(List<Branch> before, List<Branch> after) {
    List<Match> matches = new ArrayList<>();
    List<BiPredicate<Branch, Branch>> signs =
        List.of(
            (one, other) -> !Collections.disjoint(one.values(), other.values()),
            (one, other) -> one.name() != null && one.name().equals(other.name()),
            (one, other) -> effect(one, other) == Effect.NONE,
            (one, other) -> !Collections.disjoint(marks(old, one), marks(now, other)),
            BranchMatching::sameTitle,
            this::overlap);
    for (BiPredicate<Branch, Branch> sign : signs) {
      for (Branch one : List.copyOf(before)) {
        after.stream()
            .filter(other -> sign.test(one, other))
            .findFirst()
            .ifPresent(other -> {
              matches.add(new Match(one, other));
              before.remove(one);
              after.remove(other);
            });
      }
    }
    return matches;
  }

  /** Whether some new branch takes all that this old one took. */
  boolean isAccepted(Branch branch, List<Match> matches, List<Branch> after) {
    return after.stream().anyMatch(other -> !effect(branch, other).narrows())
        || matches.stream().anyMatch(match -> !effect(branch, match.now()).narrows());
  }

  /** Whether some old branch took all that this new one takes. */
  boolean wasAccepted(Branch branch, List<Match> matches, List<Branch> before) {
    return before.stream().anyMatch(other -> !effect(other, branch).widens())
        || matches.stream().anyMatch(match -> !effect(match.old(), branch).widens());
  }

  private Effect effect(Branch one, Branch other) {
    return comparison.effect(comparison.branches(one.parts(), other.parts()));
  }

  private static boolean sameTitle(Branch one, Branch other) {
    String title = Tree.text(one.node().get("title"));
    return title != null && title.equals(Tree.text(other.node().get("title")));
  }

  /** Members that have but one value, {@code kind='cat'}: what tells branches apart. */
  private static Set<String> marks(Version version, Branch branch) {
    Set<String> marks = new HashSet<>();
    for (Node part : version.view(branch.parts()).parts()) {
      Tree.members(part.get("properties"))
          .forEach((name, member) -> {
            var values = EnumRules.values(version.view(List.of(Part.whole(member.value()))));
            if (values != null && values.size() == 1) {
              marks.add(name + "=" + values.keySet());
            }
          });
    }
    return marks;
  }

  /** Whether they are of the same type; objects also have a member in common, if they have any. */
  private boolean overlap(Branch one, Branch other) {
    SchemaView before = old.view(one.parts());
    SchemaView after = now.view(other.parts());
    if (Collections.disjoint(before.types(), after.types())) {
      return false;
    }
    Set<String> names = Members.of(before, comparison.direction()).names();
    Set<String> others = Members.of(after, comparison.direction()).names();
    return before.types().size() == ValueType.values().length
        || names.isEmpty() == others.isEmpty()
            && (names.isEmpty() || !Collections.disjoint(names, others));
  }
}
