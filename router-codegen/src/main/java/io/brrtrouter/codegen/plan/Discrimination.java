package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How the branches of a union are told apart, by the cheapest test that is certain: the
 * discriminator, the kind of JSON value, a member whose values differ, or else the validators.
 *
 * @param member the discriminator, or null
 * @param tests one for each branch
 */
record Discrimination(@Nullable String member, List<UnionPlan.Test> tests) {

  /** Tells these branches apart. */
  static Discrimination of(TypePlanner types, Branches branches) {
    Choice choice = branches.choice();
    Node discriminator = choice == null ? null : choice.discriminator();
    String named = discriminator == null ? null : Keywords.text(discriminator, "propertyName");
    List<Branches.Branch> rest = new ArrayList<>(branches.list());
    rest.removeIf(branch -> ownKind(branch, branches) != null);
    String tag = named == null ? tag(types, rest) : named;
    List<UnionPlan.Test> tests = new ArrayList<>();
    for (Branches.Branch branch : branches.list()) {
      JsonKind kind = ownKind(branch, branches);
      List<String> values =
          tag == null || kind != null
              ? List.of()
              : named == null || discriminator == null
                  ? values(types, branch, tag)
                  : types.lineage().values(discriminator, pointer(branch));
      tests.add(
          kind != null
              ? new UnionPlan.OfKind(kind)
              : tag != null && !values.isEmpty()
                  ? new UnionPlan.Tagged(tag, values)
                  : new UnionPlan.Accepted(types.references().pointer(branch.schema())));
    }
    return new Discrimination(named, tests);
  }

  private static String pointer(Branches.Branch branch) {
    String ref = branch.schema().ref();
    return ref == null ? branch.schema().pointer() : ref;
  }

  /** The kind that no other branch accepts, or null. */
  private static @Nullable JsonKind ownKind(Branches.Branch branch, Branches branches) {
    Set<JsonKind> kinds = new HashSet<>(branch.kinds());
    if (kinds.contains(JsonKind.NUMBER)) {
      kinds.remove(JsonKind.INTEGER);
    }
    boolean shared =
        branches.list().stream()
            .anyMatch(other -> other != branch && overlap(other.kinds(), branch.kinds()));
    return kinds.size() != 1 || shared ? null : kinds.iterator().next();
  }

  private static boolean overlap(Set<JsonKind> some, Set<JsonKind> others) {
    return some.stream().anyMatch(others::contains);
  }

  /** A required member whose values are listed and differ in all of these branches, or null. */
  private static @Nullable String tag(TypePlanner types, List<Branches.Branch> rest) {
    boolean objects = rest.stream().allMatch(b -> b.kinds().equals(Set.of(JsonKind.OBJECT)));
    if (rest.size() < 2 || !objects) {
      return null;
    }
    for (String member : rest.getFirst().shape().required()) {
      List<List<String>> values = new ArrayList<>();
      rest.forEach(branch -> values.add(values(types, branch, member)));
      if (areApart(values)) {
        return member;
      }
    }
    return null;
  }

  private static List<String> values(TypePlanner types, Branches.Branch branch, String member) {
    var all = branch.shape().properties().get(member);
    List<JsonNode> values =
        all == null || !branch.shape().required().contains(member)
            ? null
            : types.shape(all).values();
    boolean strings = values != null && values.stream().allMatch(JsonNode::isString);
    return values == null || !strings
        ? List.of()
        : values.stream().map(JsonNode::stringValue).toList();
  }

  private static boolean areApart(List<List<String>> values) {
    Set<String> seen = new HashSet<>();
    return values.stream().allMatch(each -> !each.isEmpty() && each.stream().allMatch(seen::add));
  }
}
