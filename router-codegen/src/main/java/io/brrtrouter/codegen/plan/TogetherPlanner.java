package io.brrtrouter.codegen.plan;

import io.brrtrouter.codegen.plan.UnionPlan.Branch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an {@code anyOf} would lose: several of its branches may accept one object, and the
 * type of the first need not have the members of the others (JSON Schema 2020-12, 10.2.1.2).
 */
final class TogetherPlanner {
  private final TypePlanner types;
  private final Coverage coverage;
  private final Exclusion exclusion;

  TogetherPlanner(TypePlanner types, Exclusion exclusion) {
    this.types = types;
    this.coverage = new Coverage(types.declarations());
    this.exclusion = exclusion;
  }

  /** The variant that a union needs, or null where its branches lose nothing. */
  @Nullable TogetherPlan plan(UnionPlan union, Branches branches) {
    Choice choice = branches.choice();
    if (choice == null || choice.exclusive() || union.discriminator() != null) {
      return null;
    }
    Set<Integer> taking = new TreeSet<>();
    List<List<String>> lacks = new ArrayList<>();
    for (int i = 0; i < union.branches().size(); i++) {
      lacks.add(lacks(union.branches(), i, taking));
    }
    return taking.isEmpty()
        ? null
        : new TogetherPlan(name(union), parts(union, taking), List.copyOf(lacks));
  }

  private String name(UnionPlan union) {
    boolean taken =
        union.name().equals("Together")
            || union.branches().stream().anyMatch(b -> "Together".equals(b.wrapper()));
    return types.names().nested(taken ? "AllTogether" : "Together");
  }

  /** The members of others that a branch has no place for. */
  private List<String> lacks(List<Branch> all, int index, Set<Integer> taking) {
    Branch branch = all.get(index);
    Set<String> lacks = new LinkedHashSet<>();
    for (int i = 0; i < all.size(); i++) {
      Branch other = all.get(i);
      if (i != index && mayHoldTogether(branch, other)) {
        Set<String> lost = coverage.lost(branch.type().type(), other.type().type());
        if (!lost.isEmpty()) {
          lacks.addAll(lost);
          taking.add(index);
          taking.add(i);
        }
      }
    }
    return List.copyOf(lacks);
  }

  private boolean mayHoldTogether(Branch a, Branch b) {
    return a.test() instanceof UnionPlan.Accepted
        && b.test() instanceof UnionPlan.Accepted
        && !exclusion.areApart(a.schemas(), b.schemas());
  }

  private static List<TogetherPlan.Part> parts(UnionPlan union, Set<Integer> taking) {
    Map<String, List<Integer>> byType = new LinkedHashMap<>();
    for (int index : taking) {
      Branch branch = union.branches().get(index);
      String type =
          branch.wrapper() == null && branch.type().type() instanceof JavaType.Named named
              ? named.name()
              : String.valueOf(branch.wrapper());
      byType.computeIfAbsent(type, t -> new ArrayList<>()).add(index);
    }
    MemberNames names = new MemberNames();
    List<TogetherPlan.Part> parts = new ArrayList<>();
    byType.forEach((type, indices) ->
        parts.add(
            new TogetherPlan.Part(names.claim(Identifiers.member(type)), List.copyOf(indices))));
    return List.copyOf(parts);
  }
}
