package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Multiplies choices out: each branch with all that has to be obeyed beside it. */
final class Branches {
  /** More branches than this are not multiplied out. */
  private static final int MAX = 256;

  private Branches() {}

  /** The first union that is one too many to be multiplied out, or null. */
  static @Nullable Union left(SchemaView view) {
    long branches = 1;
    for (Union union : view.unions()) {
      branches *= union.branches().size();
      if (branches > MAX) {
        return union;
      }
    }
    return null;
  }

  /** What a value can be; more than one where there is no choice if it can be of several types. */
  static List<Branch> of(SchemaView view) {
    if (view.unions().isEmpty()) {
      return byType(view);
    }
    List<Part> beside = view.parts().stream().map(Part::own).toList();
    List<Branch> branches = new ArrayList<>();
    branches.add(
        new Branch(beside, view.unions().getFirst().branches().getFirst(), null, Set.of()));
    for (Union union : view.unions()) {
      if ((long) branches.size() * union.branches().size() > MAX) {
        break;
      }
      branches = multiplied(view.version(), branches, union);
    }
    return branches;
  }

  private static List<Branch> multiplied(Version version, List<Branch> branches, Union union) {
    Map<String, Node> mapping = DiscriminatorRules.mapping(version, union.discriminator());
    List<Branch> products = new ArrayList<>();
    for (Branch one : branches) {
      for (Node node : union.branches()) {
        List<Part> parts = new ArrayList<>(one.parts());
        parts.add(Part.whole(node));
        String name = version.targetName(node);
        products.add(
            new Branch(
                parts,
                node,
                one.name() == null || name == null ? name : one.name() + " " + name,
                values(version, union.discriminator(), mapping, node, name)));
      }
    }
    return products;
  }

  /** The values that are mapped to this branch, or else its name. */
  private static Set<String> values(
      Version version,
      @Nullable Node discriminator,
      Map<String, Node> mapping,
      Node branch,
      @Nullable String name) {
    if (discriminator == null) {
      return Set.of();
    }
    Set<String> values = new LinkedHashSet<>();
    mapping.forEach((value, schema) -> {
      if (version.end(schema) == version.end(branch)) {
        values.add(value);
      }
    });
    if (values.isEmpty() && name != null) {
      values.add(name.substring(name.lastIndexOf('/') + 1));
    }
    return values;
  }

  private static List<Branch> byType(SchemaView view) {
    List<Part> parts = view.parts().stream().map(Part::own).toList();
    Place place = view.place();
    if (place == null || view.types().size() == ValueType.values().length) {
      Node node = place == null ? Version.NOTHING : place.node();
      return List.of(new Branch(parts, node, null, Set.of()));
    }
    List<Branch> branches = new ArrayList<>();
    for (ValueType type : view.types()) {
      boolean isInteger = type == ValueType.INTEGER;
      if (isInteger && view.mayBe(ValueType.FRACTION)) {
        continue; // a number is both
      }
      Set<ValueType> one = type == ValueType.FRACTION ? ValueType.NUMBER : Set.of(type);
      List<Part> typed = new ArrayList<>(parts);
      typed.add(Part.own(Version.ofType(ValueType.describe(one))));
      branches.add(new Branch(typed, place.node(), null, Set.of()));
    }
    return branches;
  }
}
