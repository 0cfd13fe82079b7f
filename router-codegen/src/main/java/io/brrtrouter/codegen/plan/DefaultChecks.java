package io.brrtrouter.codegen.plan;

import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Decides which defaults of members become constants, where these are of records, unions, lists or
 * maps: such a constant is read when the class of a codec is initialised, by the codecs of all its
 * parts, none of which may need it in turn.
 */
final class DefaultChecks {
  private final TypePlanner types;
  private final OpenApi document;
  private final Map<String, Set<String>> needs = new HashMap<>();
  private final List<RecordPlan> unsettled = new ArrayList<>();
  private @Nullable SchemaValidators validators;

  DefaultChecks(TypePlanner types, OpenApi document) {
    this.types = types;
    this.document = document;
  }

  /** The defaults of this are to be looked at. */
  void add(Declaration declaration) {
    if (declaration instanceof RecordPlan record
        && record.components().stream().anyMatch(this::isInQuestion)) {
      unsettled.add(record);
    }
  }

  /** Looks at the defaults of what was declared, now that every type of it is known. */
  void settle(Map<String, Declaration> declarations) {
    unsettled.forEach(record -> declarations.put(record.name(), settled(record)));
    unsettled.clear();
  }

  /** The record with the defaults that it can have; of the others it is remarked why not. */
  private RecordPlan settled(RecordPlan record) {
    List<RecordPlan.Component> components = new ArrayList<>();
    for (RecordPlan.Component component : record.components()) {
      String why = isInQuestion(component) ? fault(record, component) : null;
      if (why == null) {
        components.add(component);
      } else {
        String message = "member " + component.member() + " is null when it is absent: " + why;
        types.remark(record.name(), message, component.schemas().getFirst().position());
        components.add(component.withoutDefault());
      }
    }
    return record.with(components);
  }

  private boolean isInQuestion(RecordPlan.Component component) {
    JavaType type = component.use().type().plain();
    return component.absence() instanceof RecordPlan.AsDefault
        && !(type instanceof Scalar || types.isEnum(type));
  }

  /** Why a default cannot be a constant; null if it can. */
  private @Nullable String fault(RecordPlan record, RecordPlan.Component component) {
    JsonNode value = ((RecordPlan.AsDefault) component.absence()).value();
    Set<String> read = new LinkedHashSet<>();
    if (!fits(value, component.use().type(), read)) {
      return "its type cannot hold its default " + value;
    }
    if (!isValid(value, component.schemas())) {
      return "its schema does not accept its default " + value;
    }
    if (read.contains(record.name())
        || read.stream().anyMatch(type -> leadsTo(type, record.name(), new HashSet<>()))) {
      return "its default " + value + " contains itself";
    }
    needs.computeIfAbsent(record.name(), name -> new HashSet<>()).addAll(read);
    return null;
  }

  private boolean leadsTo(String from, String to, Set<String> seen) {
    return seen.add(from)
        && needs.getOrDefault(from, Set.of()).stream()
            .anyMatch(next -> next.equals(to) || leadsTo(next, to, seen));
  }

  private boolean isValid(JsonNode value, List<Schema> schemas) {
    if (validators == null) {
      validators = SchemaValidators.of(document.bundle(), SchemaDialect.of(document.bundle()));
    }
    for (Schema schema : schemas) {
      if (schema.pointer().indexOf('#') < 0 && !accepts(validators, schema.pointer(), value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean accepts(SchemaValidators validators, String pointer, JsonNode value) {
    try {
      return validators.at(pointer).accepts(value);
    } catch (IllegalArgumentException e) {
      return false; // a schema that cannot be compiled accepts nothing at run time, too
    }
  }

  /** Whether a type can be read from a value without validators; notes whose codecs read it. */
  private boolean fits(JsonNode value, JavaType type, Set<String> read) {
    return switch (type) {
      case JavaType.ListOf list -> value.isArray() && all(value, list.item(), read);
      case JavaType.MapOf map -> value.isObject() && all(value, map.value(), read);
      case JavaType.Named named -> {
        read.add(named.name());
        yield switch (types.declarations().get(named.name())) {
          case RecordPlan record -> value.isObject() && fits(value, record, read);
          case UnionPlan union -> fits(value, union, read);
          case EnumPlan constants -> types.isConstant(named, value);
          case null -> false;
        };
      }
      default -> new Defaults(types).fits(value, type);
    };
  }

  private boolean all(JsonNode container, TypeUse use, Set<String> read) {
    for (JsonNode part : container) {
      if (!fits(part, use, read)) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(JsonNode value, TypeUse use, Set<String> read) {
    return value.isNull() ? use.nullable() : fits(value, use.type(), read);
  }

  private boolean fits(JsonNode value, RecordPlan record, Set<String> read) {
    Set<String> others = new HashSet<>(value.propertyNames());
    for (RecordPlan.Component component : record.components()) {
      others.remove(component.member());
      JsonNode member = value.get(component.member());
      boolean fits =
          member == null
              ? !component.required()
              : component.hasThreeStates() && member.isNull()
                  || fits(member, component.use(), read);
      if (!fits) {
        return false;
      }
    }
    RecordPlan.Additional rest = record.additional();
    return rest == null
        || others.stream().allMatch(name -> fits(value.get(name), rest.value(), read));
  }

  private boolean fits(JsonNode value, UnionPlan union, Set<String> read) {
    UnionPlan.Branch branch = branch(value, union);
    return branch != null && fits(value, branch.type(), read);
  }

  /** The branch that generated code reads, or null where only validators can say. */
  private static UnionPlan.@Nullable Branch branch(JsonNode value, UnionPlan union) {
    JsonKind kind = JsonKind.of(value);
    List<UnionPlan.Branch> others = new ArrayList<>();
    for (UnionPlan.Branch branch : union.branches()) {
      boolean isIt =
          switch (branch.test()) {
            case UnionPlan.OfKind of -> of.kind() == kind || isNumber(of.kind()) && isNumber(kind);
            case UnionPlan.Tagged tagged ->
                tagged.values().contains(value.path(tagged.member()).asString(""));
            case UnionPlan.Accepted accepted -> !others.add(branch);
            case UnionPlan.Otherwise rest -> !rest.others().contains(kind);
          };
      if (isIt) {
        return branch;
      }
    }
    return others.size() == 1 ? others.getFirst() : null;
  }

  private static boolean isNumber(JsonKind kind) {
    return kind == JsonKind.INTEGER || kind == JsonKind.NUMBER;
  }
}
