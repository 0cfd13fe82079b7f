package io.brrtrouter.codegen.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The types of schemas without {@code type}. What they are meant to be tells their keywords; but
 * they accept values of every other type, too (JSON Schema Validation 2020-12, 6). Where JSON is
 * read, such a value must have a place: in a sealed interface of what is meant and of the rest.
 */
final class Meanings {
  private final TypePlanner types;
  private final Map<String, TypeUse> planned = new HashMap<>();

  Meanings(TypePlanner types) {
    this.types = types;
  }

  /** Whether values of this shape are meant to be of some kinds, but all others are valid, too. */
  static boolean isOpen(Shape shape) {
    return !shape.kindsAreSaid() && shape.values() == null && shape.choices().isEmpty();
  }

  /**
   * The type of everything that a subject accepts.
   *
   * @param meant the type of what it is meant to be
   */
  TypeUse open(Subject subject, TypeUse meant) {
    Set<JsonKind> kinds = subject.shape().kinds();
    if (kinds.size() > 1 || kinds.contains(JsonKind.STRING)) {
      // Also text that need not be what it is encoded as: bytes would not hold it.
      return new TypeUse(Scalar.TREE, meant.nullable());
    }
    JsonKind kind = kinds.iterator().next();
    String key = subject.key() + "@open";
    TypeUse known = planned.get(key);
    if (known == null) {
      String stem = meant.type() instanceof JavaType.Named named ? named.name() : subject.hint();
      String name = types.names().schema(stem + "OrOther");
      known = TypeUse.of(new JavaType.Named(name));
      planned.put(key, known);
      Branches branches = branches(subject, kind);
      UnionBuilder union = new UnionBuilder(types, subject, name, branches);
      types.declare(union.open(meant, kind), subject, branches);
    }
    return known.orNull(meant.nullable());
  }

  /** Both of the subject itself: what tells them apart is only the kind of value. */
  private static Branches branches(Subject subject, JsonKind kind) {
    List<Branches.Branch> list = new ArrayList<>();
    for (Set<JsonKind> kinds : List.of(Set.of(kind), Shape.ANY)) {
      list.add(
          new Branches.Branch(
              subject.parts().getFirst(), subject.parts(), subject.shape(), kinds, subject.hint()));
    }
    return new Branches(list, false, null);
  }
}
