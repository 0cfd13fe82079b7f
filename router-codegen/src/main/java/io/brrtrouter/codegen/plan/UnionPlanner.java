package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Plans choices: a single type where one holds every branch, else a sealed interface. */
final class UnionPlanner {
  private final TypePlanner types;

  UnionPlanner(TypePlanner types) {
    this.types = types;
  }

  /** The type of a subject with these choices. */
  TypeUse plan(Subject subject, List<Choice> choices) {
    Choice choice = choices.getFirst();
    boolean own = subject.shape().properties().isEmpty();
    if (choices.size() == 1 && (own || choice.exclusive() || choice.discriminator() != null)) {
      return choose(subject, Branches.of(types, subject, choice));
    }
    return flatten(subject, choices);
  }

  /** The type of a subject of several kinds. */
  TypeUse ofKinds(Subject subject) {
    return choose(subject, Branches.ofKinds(types, subject));
  }

  /**
   * The type of a schema with a discriminator that others are composed of: any of these, or the
   * schema itself, whose record gets a name of its own.
   */
  TypeUse inherit(Subject subject, List<Schema> below) {
    String name = types.name(subject);
    types.announce(subject, name, false);
    List<TypeUse> uses = new ArrayList<>();
    below.forEach(schema -> uses.add(types.use(schema, name).asMember()));
    uses.add(types.object(subject.base(name + "Base")));
    Branches branches = Branches.ofHeirs(types, subject, below);
    types.declare(new UnionBuilder(types, subject, name, branches).build(uses), subject, branches);
    return TypeUse.of(new JavaType.Named(name));
  }

  /** All members in one record: branches that are not exclusive may hold together. */
  private TypeUse flatten(Subject subject, List<Choice> choices) {
    Alternatives alternatives = Alternatives.of(subject.shape());
    for (Choice choice : choices) {
      for (Schema branch : choice.branches()) {
        Shape shape = types.shape(List.of(branch));
        boolean object = shape.isOnly(JsonKind.OBJECT) || shape.isOpen();
        if (!object || !Relevance.of(shape).isEmpty()) {
          return subject.degraded("it combines choices that no one type can hold");
        }
        alternatives.add(shape);
      }
    }
    return new RecordPlanner(types).plan(subject, alternatives);
  }

  private TypeUse choose(Subject subject, Branches branches) {
    boolean nullable =
        branches.nullable() || branches.list().stream().anyMatch(b -> b.shape().nullable());
    if (branches.list().isEmpty()) {
      return new TypeUse(Scalar.TREE, nullable);
    }
    if (branches.list().size() == 1) {
      Branches.Branch only = branches.list().getFirst();
      types.adopt(subject, only.schema());
      return types.any(only.parts(), subject.hint()).orNull(nullable);
    }
    String name = types.name(subject);
    types.announce(subject, name, nullable);
    List<TypeUse> uses = new ArrayList<>();
    for (Branches.Branch branch : branches.list()) {
      uses.add(types.use(branch.parts(), branch.hint()).asMember());
    }
    JavaType self = new JavaType.Named(name);
    Set<JavaType> distinct = new LinkedHashSet<>();
    uses.forEach(use -> distinct.add(use.type()));
    distinct.remove(self);
    boolean anyNull = nullable || uses.stream().anyMatch(TypeUse::nullable);
    JavaType wide = new Widening(types::isEnum).of(distinct);
    if (wide != null && !types.isReliedOn(self)) {
      types.abandon(subject, name);
      return new TypeUse(wide, anyNull);
    }
    types.declare(new UnionBuilder(types, subject, name, branches).build(uses), subject, branches);
    return new TypeUse(self, anyNull);
  }
}
