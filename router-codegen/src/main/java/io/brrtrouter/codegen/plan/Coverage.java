package io.brrtrouter.codegen.plan;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a type has a place for everything that another one reads from the same JSON. */
final class Coverage {
  private final Map<String, Declaration> declarations;

  Coverage(Map<String, Declaration> declarations) {
    this.declarations = declarations;
  }

  /** The members that {@code other} reads from an object and {@code type} does not, or not all. */
  Set<String> lost(JavaType type, JavaType other) {
    Set<String> lost = new LinkedHashSet<>();
    members(other, new HashSet<>())
        .forEach((member, of) -> {
          if (of.stream().anyMatch(each -> !hasMember(type, member, each, new HashSet<>()))) {
            lost.add(member);
          }
        });
    return lost;
  }

  /** The members that a type declares, with the types that they may have. */
  private Map<String, Set<JavaType>> members(JavaType type, Set<String> seen) {
    Map<String, Set<JavaType>> members = new LinkedHashMap<>();
    switch (declaration(type)) {
      case RecordPlan record ->
          record
              .components()
              .forEach(c ->
                  members
                      .computeIfAbsent(c.member(), m -> new LinkedHashSet<>())
                      .add(c.use().type()));
      case UnionPlan union when seen.add(union.name()) -> {
        for (UnionPlan.Branch branch : union.branches()) {
          members(branch.type().type(), seen)
              .forEach((member, of) ->
                  members.computeIfAbsent(member, m -> new LinkedHashSet<>()).addAll(of));
        }
      }
      case null, default -> {}
    }
    return members;
  }

  private boolean hasMember(JavaType type, String member, JavaType value, Set<String> assumed) {
    if (type instanceof JavaType.MapOf map) {
      return covers(map.value().type(), value, assumed);
    }
    return switch (declaration(type)) {
      case RecordPlan record -> {
        JavaType own = component(record, member);
        yield own != null && covers(own, value, assumed);
      }
      case UnionPlan union -> {
        String claim = union.name() + " has " + member + " " + value;
        yield !assumed.add(claim)
            || union.branches().stream()
                .allMatch(b -> hasMember(b.type().type(), member, value, assumed));
      }
      case null, default -> isTree(type);
    };
  }

  private static @Nullable JavaType component(RecordPlan record, String member) {
    for (RecordPlan.Component component : record.components()) {
      if (component.member().equals(member)) {
        return component.use().type();
      }
    }
    return record.additional() == null ? null : record.additional().value().type();
  }

  /** Whether nothing is lost where a value that both types read is read as the first. */
  private boolean covers(JavaType type, JavaType other, Set<String> assumed) {
    if (type.equals(other) || isTree(type) || !assumed.add(type + " covers " + other)) {
      return true;
    }
    if (isTree(other)) {
      return false;
    }
    return switch (other.plain()) {
      case JavaType.ListOf items ->
          type.plain() instanceof JavaType.ListOf own
              && covers(own.item().type(), items.item().type(), assumed);
      case JavaType.MapOf values ->
          type.plain() instanceof JavaType.MapOf own
              && covers(own.value().type(), values.value().type(), assumed);
      case JavaType.Named named -> coversDeclared(type.plain(), named, assumed);
      default -> true; // a scalar is read whole, or is no value of the type
    };
  }

  private boolean coversDeclared(JavaType type, JavaType.Named other, Set<String> assumed) {
    return switch (declarations.get(other.name())) {
      case RecordPlan record -> {
        boolean all =
            record.components().stream()
                .allMatch(c -> hasMember(type, c.member(), c.use().type(), assumed));
        yield all && (record.additional() == null || hasRest(type, record.additional(), assumed));
      }
      case UnionPlan union ->
          union.branches().stream().allMatch(b -> covers(type, b.type().type(), assumed));
      case EnumPlan constants -> true;
      case null -> true;
    };
  }

  private boolean hasRest(JavaType type, RecordPlan.Additional rest, Set<String> assumed) {
    JavaType value =
        type instanceof JavaType.MapOf map
            ? map.value().type()
            : declaration(type) instanceof RecordPlan record && record.additional() != null
                ? record.additional().value().type()
                : null;
    return value != null && covers(value, rest.value().type(), assumed);
  }

  private static boolean isTree(JavaType type) {
    return type.plain() == Scalar.TREE || type instanceof JavaType.Degraded;
  }

  private @Nullable Declaration declaration(JavaType type) {
    return type.plain() instanceof JavaType.Named named ? declarations.get(named.name()) : null;
  }
}
