package io.brrtrouter.codegen.plan;

import io.brrtrouter.codegen.adapt.Mapping;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.Position;
import io.brrtrouter.openapi.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns schemas into Java types, each schema once, and declares the types that need a name. */
final class TypePlanner {
  /** Deeper nesting without a named type between is taken for an attack. */
  private static final int DEEPEST = 100;

  private final References references;
  private final Lineage lineage;
  private final NameTable names;
  private final Map<String, String> components = new HashMap<>();
  private final Map<String, TypeUse> planned = new HashMap<>();
  private final Map<String, Declaration> declarations = new LinkedHashMap<>();
  private final Map<String, Subject> subjects = new HashMap<>();
  private final Map<String, Branches> branches = new HashMap<>();
  private final Map<String, List<Remark>> remarks = new HashMap<>();
  private final RecordPlanner records = new RecordPlanner(this);
  private final UnionPlanner unions = new UnionPlanner(this);
  private final Meanings meanings = new Meanings(this);
  private final Set<JavaType> announced = new HashSet<>();
  private final Set<JavaType> reliedOn = new HashSet<>();
  private final Directions directions;
  private final OwnTypes own;
  private final DefaultChecks defaults;
  private Direction direction = Direction.RESPONSE;
  private Set<String> files = Set.of();
  private int depth;

  /** Plans for a document; its components claim their names first. */
  TypePlanner(OpenApi document, NameTable names, List<Mapping> mappings) {
    this.references = new References(document);
    this.lineage = new Lineage(document);
    this.directions = new Directions(document, references, lineage);
    this.names = names;
    document
        .schemas()
        .forEach((name, schema) ->
            components.put(schema.pointer(), names.schema(Identifiers.type(name, "Schema"))));
    this.own = new OwnTypes(mappings, document, references, names);
    this.defaults = new DefaultChecks(this, document);
  }

  /** From here on, values travel this way. */
  void direct(Direction way) {
    direction = way;
  }

  Directions directions() {
    return directions;
  }

  /** Plans these as files from now on. */
  void files(Set<String> keys) {
    files = keys;
  }

  /** The type of a schema; {@code hint} names it if it needs a name and has none. */
  TypeUse use(Schema schema, String hint) {
    return use(List.of(schema), hint);
  }

  /** The type of everything that a schema accepts, be it meant or not. */
  TypeUse any(Schema schema, String hint) {
    return any(List.of(schema), hint);
  }

  /** The type of everything that all of these schemas accept, be it meant or not. */
  TypeUse any(List<Schema> all, String hint) {
    TypeUse meant = use(all, hint);
    boolean held = meant.type() == Scalar.TREE || meant.type() == Scalar.FILE;
    if (held || meant.type() instanceof JavaType.Degraded || !Meanings.isOpen(shape(all))) {
      return meant;
    }
    List<Schema> parts = parts(all).list();
    return heirs(parts).isEmpty() ? meanings.open(subject(parts, hint), meant.asMember()) : meant;
  }

  /**
   * The type of instances that obey all of these schemas, of the kind that they are meant to be.
   */
  TypeUse use(List<Schema> all, String hint) {
    Parts found = parts(all);
    if (found.circular() != null) {
      return new TypeUse(
          new JavaType.Degraded("its references lead in a circle", found.circular().position()),
          found.nullable());
    }
    all.forEach(schema -> adopt(references.follow(schema)));
    List<Schema> parts = found.list();
    boolean elsewhere =
        parts.size() == 1 && !parts.getFirst().pointer().equals(all.getFirst().pointer());
    String name = elsewhere ? PointerNames.hint(parts.getFirst().pointer(), hint) : hint;
    return plan(parts, name).orNull(found.nullable() && parts.size() == 1);
  }

  private Parts parts(List<Schema> all) {
    return Parts.of(references, all);
  }

  private static String joined(List<Schema> parts) {
    return parts.stream().map(Schema::pointer).collect(Collectors.joining(" & "));
  }

  /** Whether the codec of a declared type asks all that these schemas ask. */
  boolean isCovered(String type, List<Schema> all) {
    Subject subject = subjects.get(type);
    Parts parts = parts(all);
    return subject != null
        && parts.circular() == null
        && joined(subject.parts()).equals(joined(parts.list()))
        && shape(all).kinds().containsAll(subject.shape().kinds());
  }

  /** What a declared type was planned from. */
  Subject subject(String type) {
    return Objects.requireNonNull(subjects.get(type));
  }

  /** What a subject became. */
  TypeUse planned(Subject subject) {
    return Objects.requireNonNull(planned.get(subject.whole()));
  }

  /** The branches that a declared union was planned from. */
  Branches branches(String union) {
    return Objects.requireNonNull(branches.get(union));
  }

  /** The shape of instances that obey all of these schemas. */
  Shape shape(List<Schema> all) {
    return ShapeReader.read(references, all);
  }

  References references() {
    return references;
  }

  Lineage lineage() {
    return lineage;
  }

  NameTable names() {
    return names;
  }

  /** Every type that was declared, by name. */
  Map<String, Declaration> declarations() {
    return declarations;
  }

  /** Whether this is the name of an enumeration. */
  boolean isEnum(JavaType type) {
    return type instanceof JavaType.Named named
        && declarations.get(named.name()) instanceof EnumPlan;
  }

  /** Whether a value is that of a constant of this enumeration. */
  boolean isConstant(JavaType.Named type, JsonNode value) {
    return declarations.get(type.name()) instanceof EnumPlan plan
        && value.isString()
        && plan.constants().stream().anyMatch(c -> c.value().equals(value.stringValue()));
  }

  /** Notes what a reader of the document might miss in a declared type. */
  void remark(String type, String message, Position position) {
    remarks.computeIfAbsent(type, t -> new ArrayList<>()).add(new Remark(message, position));
  }

  /** What was noted of a declared type. */
  List<Remark> remarks(String type) {
    return remarks.getOrDefault(type, List.of());
  }

  /** The name of a subject's type: its component's, or one made from its hint. */
  String name(Subject subject) {
    String component = subject.isBase() ? null : components.get(joined(subject.parts()));
    String suffix = directions.suffix(subject);
    if (!suffix.isEmpty()) {
      return names.schema((component == null ? subject.hint() : component) + suffix);
    }
    return component != null ? component : names.schema(subject.hint());
  }

  /** The name of the component at this pointer, or null. */
  @Nullable String component(String pointer) {
    return components.get(pointer);
  }

  /** A schema that is all there is to a component goes by the component's name. */
  private void adopt(References.Target target) {
    String name = null;
    for (String pointer : target.way()) {
      name = components.getOrDefault(pointer, name);
    }
    if (name != null && target.schema() != null) {
      components.putIfAbsent(target.schema().pointer(), name);
    }
  }

  /** The only branch of a subject goes by the subject's name. */
  void adopt(Subject subject, Schema branch) {
    String name = components.get(joined(subject.parts()));
    if (name != null && branch.ref() == null) {
      components.putIfAbsent(branch.pointer(), name);
    }
  }

  /** Says what a subject becomes before its members are planned, so that they may refer to it. */
  void announce(Subject subject, String name, boolean nullable) {
    JavaType type = new JavaType.Named(name);
    boolean orNull = nullable || subject.shape().nullable();
    planned.put(subject.key(), new TypeUse(own(subject, type), orNull));
    announced.add(type);
  }

  /** Whether somebody relied on what was announced. */
  boolean isReliedOn(JavaType announcement) {
    return reliedOn.contains(announcement);
  }

  /** Takes an announcement back that nobody relied on. */
  void abandon(Subject subject, String name) {
    if (!components.containsValue(name)) {
      names.release(name);
    }
  }

  void declare(Declaration declaration, Subject from) {
    declarations.put(declaration.name(), declaration);
    subjects.put(declaration.name(), from);
    defaults.add(declaration);
  }

  void declare(UnionPlan union, Subject from, Branches told) {
    declare(union, from);
    branches.put(union.name(), told);
  }

  private TypeUse plan(List<Schema> parts, String hint) {
    String key = keyOf(parts);
    TypeUse known = planned.get(key);
    if (known != null) {
      if (announced.contains(known.type().plain())) {
        reliedOn.add(known.type().plain());
      }
      return known;
    }
    Subject subject = subject(parts, hint);
    if (depth > DEEPEST) {
      return subject.degraded("it is nested too deeply");
    }
    planned.put(key, subject.degraded("it contains itself without a name between"));
    depth++;
    TypeUse use = plan(subject).orNull(subject.shape().nullable());
    use = new TypeUse(own(subject, use.type()), use.nullable());
    depth--;
    planned.put(key, use);
    if (depth == 0) {
      defaults.settle(declarations);
    }
    return use;
  }

  private @Nullable Direction way(List<Schema> parts) {
    return directions.areSplit(parts) ? direction : null;
  }

  private String keyOf(List<Schema> parts) {
    return way(parts) == Direction.REQUEST ? joined(parts) + "@request" : joined(parts);
  }

  private Subject subject(List<Schema> parts, String hint) {
    String hinted = components.getOrDefault(joined(parts), hint);
    return new Subject(keyOf(parts), parts, shape(parts), hinted, way(parts));
  }

  private JavaType own(Subject subject, JavaType type) {
    return own.of(subject, type, subject.direction() != null);
  }

  /** The types that users have put in place of generated ones. */
  List<JavaType.Mapped> ownTypes() {
    return own.used();
  }

  /** Whether null is a branch of this union, and nothing else takes or refuses it. */
  boolean hasNullBranch(String type) {
    Branches of = branches.get(type);
    Subject subject = subjects.get(type);
    return of != null
        && subject != null
        && of.nullable()
        && subject.shape().conjuncts().size() == 1
        && Keywords.saysNothingBut(
            subject.shape().conjuncts().getFirst(), "oneOf", "anyOf", "discriminator")
        && subject.shape().choices().size() == 1
        && of.list().stream().allMatch(b -> b.shape().kindsAreSaid() && !b.shape().nullable());
  }

  /** What tells these schemas, wrappings aside, from others. */
  String key(List<Schema> all) {
    return joined(parts(all).list());
  }

  /** The type of a subject, null aside. */
  TypeUse plan(Subject subject) {
    if (files.contains(joined(subject.parts()))) {
      return TypeUse.of(Scalar.FILE);
    }
    Shape shape = subject.shape();
    List<Choice> choices = Relevance.of(shape);
    if (!choices.isEmpty()) {
      return unions.plan(subject, choices);
    }
    List<String> strings = EnumPlanner.strings(shape);
    if (strings != null) {
      EnumPlan plan = EnumPlanner.plan(subject, name(subject), strings);
      declare(plan, subject);
      return TypeUse.of(new JavaType.Named(plan.name()));
    }
    if (shape.kinds().isEmpty()) {
      return shape.kindsAreSaid() && !shape.nullable()
          ? subject.degraded("no value can be of all the types that are asked for")
          : TypeUse.of(Scalar.TREE);
    }
    return shape.isOpen() ? TypeUse.of(Scalar.TREE) : byKind(subject);
  }

  private TypeUse byKind(Subject subject) {
    Shape shape = subject.shape();
    if (shape.isOnly(JsonKind.OBJECT)) {
      List<Schema> below = heirs(subject.parts());
      return below.isEmpty() ? object(subject) : unions.inherit(subject, below);
    }
    if (shape.isOnly(JsonKind.ARRAY)) {
      return list(subject);
    }
    for (JsonKind kind : List.of(JsonKind.STRING, JsonKind.INTEGER, JsonKind.NUMBER)) {
      if (shape.isOnly(kind)) {
        return TypeUse.of(ScalarPlanner.of(kind, shape));
      }
    }
    return shape.isOnly(JsonKind.BOOLEAN) ? TypeUse.of(Scalar.BOOL) : unions.ofKinds(subject);
  }

  /** The type of an object as it is, whatever may be composed of it. */
  TypeUse object(Subject subject) {
    Alternatives alternatives = Alternatives.of(subject.shape());
    if (references.siblingsCount()) { // 3.0 knows no conditions
      Conditions.consequences(subject.shape())
          .forEach(schema -> alternatives.addConditional(shape(List.of(schema))));
      alternatives.name(Conditions.dependents(subject.shape()));
    }
    for (Choice choice : subject.shape().choices()) {
      choice.branches().forEach(b -> alternatives.name(shape(List.of(b)).required()));
    }
    return records.plan(subject, alternatives);
  }

  /** What is composed of a schema whose discriminator tells it apart. */
  private List<Schema> heirs(List<Schema> parts) {
    Node discriminator = parts.getFirst().node().get("discriminator");
    boolean tells =
        components.containsKey(joined(parts))
            && discriminator != null
            && Keywords.text(discriminator, "propertyName") != null;
    return tells ? lineage.below(parts.getFirst().pointer()) : List.of();
  }

  private TypeUse list(Subject subject) {
    Shape shape = subject.shape();
    if (shape.items().isEmpty() || shape.tuple()) {
      return TypeUse.of(new JavaType.ListOf(TypeUse.of(Scalar.TREE)));
    }
    return TypeUse.of(new JavaType.ListOf(any(shape.items(), subject.hint() + "Item")));
  }
}
