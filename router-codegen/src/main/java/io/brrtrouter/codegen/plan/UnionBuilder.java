package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Schema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds a union once the types of its branches are known. */
final class UnionBuilder {
  private final TypePlanner types;
  private final Subject subject;
  private final String name;
  private final Branches branches;
  private final Map<JavaType, String> wrappers = new HashMap<>();

  UnionBuilder(TypePlanner types, Subject subject, String name, Branches branches) {
    this.types = types;
    this.subject = subject;
    this.name = name;
    this.branches = branches;
  }

  /** The union of these types, one for each branch. */
  UnionPlan build(List<TypeUse> uses) {
    Discrimination discrimination = Discrimination.of(types, branches);
    List<UnionPlan.Branch> list = new ArrayList<>();
    for (int i = 0; i < uses.size(); i++) {
      JavaType type = uses.get(i).type();
      if (!type.equals(new JavaType.Named(name))) {
        list.add(
            new UnionPlan.Branch(
                TypeUse.of(type),
                wrapper(type),
                discrimination.tests().get(i),
                branches.list().get(i).parts()));
      }
    }
    if (branches.choice() != null && acceptsOthers(uses)) {
      UnionPlan.Test otherwise = new UnionPlan.Otherwise(kinds());
      TypeUse other = TypeUse.of(Scalar.TREE);
      list.add(new UnionPlan.Branch(other, wrapper(Scalar.TREE), otherwise, subject.parts()));
    }
    return new UnionPlan(
        name, subject.pointer(), subject.description(), discrimination.member(), List.copyOf(list));
  }

  /**
   * Whether values are valid that no branch is meant for: a branch without a type accepts what its
   * keywords do not speak of. Of a {@code oneOf}, no more than one may do so.
   */
  private boolean acceptsOthers(List<TypeUse> uses) {
    int open = 0;
    for (int i = 0; i < uses.size(); i++) {
      Shape shape = branches.list().get(i).shape();
      open += Meanings.isOpen(shape) && uses.get(i).type() != Scalar.TREE ? 1 : 0;
    }
    Choice choice = branches.choice();
    boolean possible = choice != null && choice.exclusive() ? open == 1 : open > 0;
    boolean inherited =
        choice != null
            && choice.branches().stream()
                .anyMatch(branch -> branch.pointer().equals(choice.owner().pointer()));
    return possible && !inherited && !kinds().containsAll(subject.shape().kinds());
  }

  /** The kinds that some branch is meant for. */
  private Set<JsonKind> kinds() {
    Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
    branches.list().forEach(branch -> kinds.addAll(branch.kinds()));
    if (kinds.contains(JsonKind.INTEGER)) {
      kinds.add(JsonKind.NUMBER); // read alike
    }
    return kinds;
  }

  /** The union of what a schema is meant to be and of every other value. */
  UnionPlan open(TypeUse meant, JsonKind kind) {
    List<Schema> parts = subject.parts();
    JavaType type = meant.type();
    JavaType other = Scalar.TREE;
    return new UnionPlan(
        name,
        subject.pointer(),
        subject.description(),
        null,
        List.of(
            new UnionPlan.Branch(
                TypeUse.of(type), wrapper(type), new UnionPlan.OfKind(kind), parts),
            new UnionPlan.Branch(
                TypeUse.of(other), wrapper(other), new UnionPlan.Otherwise(Set.of(kind)), parts)));
  }

  private @Nullable String wrapper(JavaType type) {
    if (type instanceof JavaType.Named) {
      return null;
    }
    String known = wrappers.get(type);
    if (known != null) {
      return known;
    }
    String wanted = wrapperName(type);
    String wrapper = types.names().nested(wanted.equals(name) ? wanted + "2" : wanted);
    wrappers.put(type, wrapper);
    return wrapper;
  }

  private static String wrapperName(JavaType type) {
    return type.plain() instanceof Scalar || type != type.plain()
        ? stem(type) + "Value"
        : stem(type);
  }

  private static String stem(JavaType type) {
    return switch (type) {
      case JavaType.Named named -> named.name();
      case JavaType.ListOf list -> stem(list.item().type()) + "List";
      case JavaType.MapOf map -> stem(map.value().type()) + "Map";
      case JavaType.Mapped mapped -> mapped.type().substring(mapped.type().lastIndexOf('.') + 1);
      case JavaType.Degraded degraded -> "Json";
      case Scalar scalar -> stem(scalar);
    };
  }

  private static String stem(Scalar scalar) {
    return switch (scalar) {
      case STRING -> "String";
      case INT32 -> "Int";
      case INT64 -> "Long";
      case BIG_INTEGER -> "BigInteger";
      case FLOAT32 -> "Float";
      case FLOAT64 -> "Double";
      case DECIMAL -> "Decimal";
      case BOOL -> "Boolean";
      case UUID -> "Uuid";
      case DATE -> "Date";
      case DATE_TIME -> "DateTime";
      case BYTES, BINARY -> "Bytes";
      case FILE -> "File";
      case TREE -> "Json";
    };
  }
}
