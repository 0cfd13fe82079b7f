package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Plans objects: records where members are declared, maps where none is. */
final class RecordPlanner {
  /** A constructor takes at most 255 slots, one of them {@code this} (JVMS 4.11). */
  private static final int MOST = 250;

  /** A constant of a class file holds at most 65,535 bytes. */
  private static final int LONGEST = 10_000;

  private final TypePlanner types;

  RecordPlanner(TypePlanner types) {
    this.types = types;
  }

  /** The type of an object with these members. */
  TypeUse plan(Subject subject, Alternatives alternatives) {
    Map<String, List<List<Schema>>> members = alternatives.members();
    if (members.isEmpty()) {
      return TypeUse.of(new JavaType.MapOf(rest(subject)));
    }
    Set<String> all = new HashSet<>(subject.shape().required());
    all.addAll(members.keySet());
    all.addAll(alternatives.undescribed());
    if (all.size() > MOST) {
      return subject.degraded(
          "it has " + all.size() + " members, more than a Java record can hold");
    }
    if (members.keySet().stream().anyMatch(name -> name.length() > LONGEST)) {
      return subject.degraded("it has a member with a name too long for a class file");
    }
    String name = types.name(subject);
    types.announce(subject, name, false);
    types.declare(record(subject, name, alternatives), subject);
    return TypeUse.of(new JavaType.Named(name));
  }

  private RecordPlan record(Subject subject, String name, Alternatives all) {
    Map<String, List<List<Schema>>> members = all.members();
    MemberNames names = new MemberNames();
    List<RecordPlan.Component> components = new ArrayList<>();
    members.forEach((member, alternatives) -> {
      if (subject.lacks(alternatives.getFirst(), types.references())) {
        return;
      }
      String component = names.claim(Identifiers.member(member));
      components.add(component(subject, name, member, component, alternatives));
    });
    Set<String> required = subject.shape().required();
    required.stream()
        .filter(member -> !members.containsKey(member))
        .forEach(member -> components.add(undeclared(subject, member, names, true)));
    if (isDropping(subject.shape())) {
      all.undescribed().stream()
          .filter(member -> !required.contains(member))
          .forEach(member -> components.add(undeclared(subject, member, names, false)));
    }
    RecordPlan.Additional additional =
        subject.shape().keepsAdditional()
            ? new RecordPlan.Additional(
                names.claim("additionalProperties"), rest(subject), subject.shape().additional())
            : null;
    return new RecordPlan(
        name, subject.pointer(), subject.description(), List.copyOf(components), additional);
  }

  /** Whether members that have no component would be lost, and may be there. */
  private static boolean isDropping(Shape shape) {
    return !shape.keepsAdditional()
        && shape.conjuncts().stream()
            .map(schema -> schema.child("additionalProperties"))
            .allMatch(rest -> rest == null);
  }

  /** A member that is required, always or on a condition, although no property describes it. */
  private RecordPlan.Component undeclared(
      Subject subject, String member, MemberNames names, boolean required) {
    return new RecordPlan.Component(
        names.claim(Identifiers.member(member)),
        member,
        rest(subject).orNull(!required),
        required,
        null,
        new RecordPlan.AsNull(),
        subject.shape().additional());
  }

  private RecordPlan.Component component(
      Subject subject,
      String owner,
      String member,
      String component,
      List<List<Schema>> alternatives) {
    String hint = owner + Identifiers.type(member, "Value");
    TypeUse use = agree(subject, member, hint, alternatives);
    List<Schema> all = alternatives.getFirst();
    boolean required = subject.shape().required().contains(member);
    RecordPlan.Absence absence =
        required ? new RecordPlan.AsNull() : absence(all, use, owner, member);
    TypeUse there =
        switch (absence) {
          case RecordPlan.AsDefault value -> use;
          case RecordPlan.Distinct distinct -> use;
          case RecordPlan.AsNull none -> use.orNull(!required);
        };
    return new RecordPlan.Component(
        component, member, there, required, description(all), absence, all);
  }

  /**
   * A member whose default is null may as well be null. Whether a declared type can be read from a
   * default is decided once all types are known, see {@link DefaultChecks}.
   */
  private RecordPlan.Absence absence(List<Schema> all, TypeUse use, String owner, String member) {
    Defaults defaults = new Defaults(types);
    JsonNode value = defaults.of(all);
    boolean typed = use.type() != Scalar.TREE && !(use.type() instanceof JavaType.Degraded);
    if (value != null && !value.isNull() && typed) {
      boolean small = value.toString().length() <= LONGEST;
      if (small && (defaults.isDeclared(use.type()) || defaults.fits(value, use.type()))) {
        return new RecordPlan.AsDefault(value);
      }
      types.remark(
          owner,
          small
              ? Defaults.unfit("member " + member, value)
              : "member " + member + " is null when it is absent: its default is too long",
          all.getFirst().position());
    }
    return use.nullable() && value == null && typed
        ? new RecordPlan.Distinct()
        : new RecordPlan.AsNull();
  }

  private TypeUse agree(
      Subject subject, String member, String hint, List<List<Schema>> alternatives) {
    List<TypeUse> uses = alternatives.stream().map(all -> types.any(all, hint)).toList();
    boolean nullable = uses.stream().anyMatch(TypeUse::nullable);
    JavaType wide =
        new Widening(types::isEnum).of(uses.stream().map(TypeUse::type).distinct().toList());
    return wide == null
        ? subject.degraded("its branches disagree on the type of " + member).orNull(nullable)
        : new TypeUse(wide, nullable);
  }

  private static @Nullable String description(List<Schema> all) {
    return all.stream()
        .map(schema -> Descriptions.text(Keywords.text(schema.node(), "description")))
        .filter(text -> text != null)
        .findFirst()
        .orElse(null);
  }

  /** The type of the members that are not declared. */
  private TypeUse rest(Subject subject) {
    List<Schema> all = subject.shape().additional();
    boolean open = all.stream().allMatch(schema -> Keywords.isBoolean(schema, true));
    return all.isEmpty() || open
        ? TypeUse.of(Scalar.TREE)
        : types.any(all, subject.hint() + "Value");
  }
}
