package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Pointers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How the branches of a union are told apart, by the cheapest test that is certain: the
 * discriminator, the kind of JSON value, a member whose values differ, or else the validators.
 *
 * @param member the discriminator where it decides alone, or null
 * @param tests one for each branch
 */
record Discrimination(@Nullable String member, List<UnionPlan.Test> tests) {

  /** Tells these branches apart. */
  static Discrimination of(TypePlanner types, Branches branches) {
    Choice choice = branches.choice();
    if (choice != null && choice.discriminator() != null) {
      String member = Keywords.text(choice.discriminator(), "propertyName");
      List<List<String>> values = new ArrayList<>();
      for (Branches.Branch branch : branches.list()) {
        values.add(member == null ? List.of() : named(types, choice, branch, member));
      }
      if (member != null && areApart(values)) {
        return new Discrimination(member, tagged(member, values));
      }
    }
    return new Discrimination(null, byContent(types, branches));
  }

  private static List<UnionPlan.Test> tagged(String member, List<List<String>> values) {
    return values.stream()
        .map(each -> (UnionPlan.Test) new UnionPlan.Tagged(member, each))
        .toList();
  }

  private static List<UnionPlan.Test> byContent(TypePlanner types, Branches branches) {
    List<Branches.Branch> rest = new ArrayList<>(branches.list());
    rest.removeIf(branch -> ownKind(branch, branches) != null);
    boolean objects = rest.stream().allMatch(b -> b.kinds().equals(Set.of(JsonKind.OBJECT)));
    String tag = objects && rest.size() > 1 ? tag(types, rest) : null;
    List<UnionPlan.Test> tests = new ArrayList<>();
    for (Branches.Branch branch : branches.list()) {
      JsonKind kind = ownKind(branch, branches);
      if (kind != null) {
        tests.add(new UnionPlan.OfKind(kind));
      } else if (tag != null) {
        tests.add(new UnionPlan.Tagged(tag, values(types, branch, tag)));
      } else {
        tests.add(new UnionPlan.Accepted(types.references().pointer(branch.schema())));
      }
    }
    return tests;
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
  private static @Nullable String tag(TypePlanner types, List<Branches.Branch> objects) {
    for (String member : objects.getFirst().shape().required()) {
      List<List<String>> values = new ArrayList<>();
      objects.forEach(branch -> values.add(values(types, branch, member)));
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

  /** The discriminator's values for a branch: those mapped to it, or its name. */
  private static List<String> named(
      TypePlanner types, Choice choice, Branches.Branch branch, String member) {
    String ref = branch.schema().ref();
    if (ref == null) {
      return values(types, branch, member);
    }
    Set<String> values = new LinkedHashSet<>();
    String own = Pointers.unescape(ref.substring(ref.lastIndexOf('/') + 1));
    Node discriminator = choice.discriminator();
    if (discriminator != null && discriminator.get("mapping") instanceof Node.Mapping mapping) {
      for (String value : mapping.members().keySet()) {
        String target = Keywords.text(mapping, value);
        if (target != null && (target.equals(own) || Pointers.fromFragment(target).equals(ref))) {
          values.add(value);
        }
      }
    }
    return values.isEmpty() ? List.of(own) : List.copyOf(values);
  }

  private static boolean areApart(List<List<String>> values) {
    Set<String> seen = new HashSet<>();
    return values.stream().allMatch(each -> !each.isEmpty() && each.stream().allMatch(seen::add));
  }
}
