package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Schema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The branches of a choice, null apart.
 *
 * @param list in document order
 * @param nullable whether one of the branches is null
 * @param choice what they come from, or null where they come from several types
 */
record Branches(List<Branch> list, boolean nullable, @Nullable Choice choice) {

  /**
   * A branch.
   *
   * @param schema as the choice lists it
   * @param parts the schemas that hold in it
   * @param shape what they ask
   * @param kinds the kinds of JSON values that it may accept
   * @param hint a name for it
   */
  record Branch(Schema schema, List<Schema> parts, Shape shape, Set<JsonKind> kinds, String hint) {}

  /** The branches of a choice, each with what the subject asks of every one of them. */
  static Branches of(TypePlanner types, Subject subject, Choice choice) {
    List<Branch> list = new ArrayList<>();
    boolean nullable = false;
    for (int i = 0; i < choice.branches().size(); i++) {
      Schema schema = choice.branches().get(i);
      Shape alone = types.shape(List.of(schema));
      boolean meansNull = !choice.exclusive() && OneOrNull.isAnything(schema);
      if (meansNull || alone.kinds().isEmpty() && alone.nullable()) {
        nullable = true;
      } else {
        List<Schema> parts = parts(subject, schema, alone);
        Shape shape = parts.size() == 1 ? alone : types.shape(parts);
        list.add(new Branch(schema, parts, shape, shape.kinds(), hint(types, subject, schema, i)));
      }
    }
    return new Branches(list, nullable, choice);
  }

  /** A branch for every kind of value that the subject allows. */
  static Branches ofKinds(TypePlanner types, Subject subject) {
    List<Branch> list = new ArrayList<>();
    EnumSet<JsonKind> kinds = EnumSet.copyOf(subject.shape().kinds());
    if (kinds.contains(JsonKind.NUMBER)) {
      kinds.remove(JsonKind.INTEGER);
    }
    for (JsonKind kind : kinds) {
      Schema only = KindSchema.of(subject.parts().getFirst(), kind);
      List<Schema> parts = new ArrayList<>();
      parts.add(only);
      parts.addAll(subject.parts());
      Shape shape = types.shape(parts);
      list.add(new Branch(only, parts, shape, shape.kinds(), subject.hint() + name(kind)));
    }
    return new Branches(list, false, null);
  }

  /** The schemas composed of the subject, then the subject itself. */
  static Branches ofHeirs(TypePlanner types, Subject subject, List<Schema> below) {
    List<Schema> all = new ArrayList<>(below);
    all.add(subject.parts().getFirst());
    List<Branch> list = new ArrayList<>();
    for (Schema schema : all) {
      Shape shape = types.shape(List.of(schema));
      list.add(new Branch(schema, List.of(schema), shape, shape.kinds(), subject.hint()));
    }
    Schema owner = subject.parts().getFirst();
    return new Branches(
        list, false, new Choice(owner, true, all, owner.node().get("discriminator")));
  }

  /** With what stands beside the choice, unless the branch says it all again. */
  private static List<Schema> parts(Subject subject, Schema branch, Shape alone) {
    if (alone.properties().keySet().containsAll(subject.shape().properties().keySet())) {
      return List.of(branch);
    }
    List<Schema> parts = new ArrayList<>();
    parts.add(branch);
    parts.addAll(subject.parts());
    return parts;
  }

  private static String hint(TypePlanner types, Subject subject, Schema branch, int index) {
    String component = branch.ref() == null ? null : types.component(branch.ref());
    if (component != null) {
      return subject.hint() + component;
    }
    String title = Keywords.text(branch.node(), "title");
    String named = title == null ? "" : Identifiers.type(title, "");
    if (named.isEmpty() || named.length() > 40) {
      return subject.hint() + "Option" + (index + 1);
    }
    return named.startsWith(subject.hint()) ? named : subject.hint() + named;
  }

  private static String name(JsonKind kind) {
    return kind == JsonKind.ARRAY ? "List" : kind == JsonKind.OBJECT ? "Object" : "Value";
  }
}
