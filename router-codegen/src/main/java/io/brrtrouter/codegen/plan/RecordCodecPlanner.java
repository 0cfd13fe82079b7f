package io.brrtrouter.codegen.plan;

import io.brrtrouter.codegen.plan.CodecPlan.Member;
import io.brrtrouter.codegen.plan.CodecPlan.Others;
import io.brrtrouter.codegen.plan.ValuePlan.Deferral;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Schema;
import io.brrtrouter.openapi.SpecVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans the codecs of records. */
final class RecordCodecPlanner {
  private final TypePlanner types;
  private final ValuePlanner values;

  RecordCodecPlanner(TypePlanner types, ValuePlanner values) {
    this.types = types;
    this.values = values;
  }

  CodecPlan.OfRecord plan(RecordPlan record) {
    Subject subject = types.subject(record.name());
    Conjunction asked = values.conjunction(subject.parts());
    Set<String> named =
        record.components().stream()
            .map(RecordPlan.Component::member)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Others others = others(asked, record);
    List<String> refused = refused(asked, subject);
    named.addAll(refused);
    Set<String> declared = new LinkedHashSet<>(named);
    declared.retainAll(asked.shape().properties().keySet());
    Deferral why = unexpressed(asked, subject);
    if (why == null && !areOwn(record, asked, named, declared)) {
      why = asked.because("members of branches that may hold together");
    }
    why = why == null ? describedElsewhere(asked, declared) : why;
    Map<String, List<String>> dependents = dependents(asked);
    refused.forEach(dependents::remove);
    if (why == null && !areRead(dependents, named, refused)) {
      why = asked.because("the keyword dependentRequired");
    }
    boolean deferred = why != null;
    RecordPlan.Additional rest = record.additional();
    return new CodecPlan.OfRecord(
        record.components().stream().map(c -> member(asked, c, deferred)).toList(),
        refused,
        deferred && others == Others.REFUSED ? unrefused(record) : others,
        rest == null ? null : additional(rest, deferred),
        deferred ? 0 : asked.largest("minProperties", 0),
        deferred ? Integer.MAX_VALUE : asked.smallest("maxProperties", Integer.MAX_VALUE),
        deferred ? Map.of() : dependents,
        why);
  }

  /** Whether the members of a record are those that its schemas declare or require, all of them. */
  private static boolean areOwn(
      RecordPlan record, Conjunction asked, Set<String> named, Set<String> declared) {
    Set<String> foreign = new LinkedHashSet<>(named);
    foreign.removeAll(declared);
    foreign.removeAll(asked.shape().required());
    record.components().stream()
        .filter(component -> component.schemas().isEmpty()) // any value will do
        .forEach(component -> foreign.remove(component.member()));
    return foreign.isEmpty() && declared.equals(asked.shape().properties().keySet());
  }

  private static boolean areRead(
      Map<String, List<String>> dependents, Set<String> named, List<String> refused) {
    return named.containsAll(dependents.keySet())
        && dependents.values().stream()
            .flatMap(List::stream)
            .allMatch(need -> named.contains(need) && !refused.contains(need));
  }

  /** The validators have refused what may not be there; what is left has a pattern of its own. */
  private static Others unrefused(RecordPlan record) {
    return record.additional() == null ? Others.SKIPPED : Others.KEPT;
  }

  private ValuePlan additional(RecordPlan.Additional rest, boolean deferred) {
    if (deferred) {
      return ValuePlan.plain(rest.value());
    }
    return rest.schemas().isEmpty()
        ? new ValuePlan(rest.value(), ValuePlan.Nulls.ALLOWED, Rule.NONE, null, null)
        : values.value(rest.schemas(), rest.value());
  }

  private Member member(Conjunction asked, RecordPlan.Component component, boolean deferred) {
    ValuePlan value =
        deferred
            ? ValuePlan.plain(component.use())
            : isClosedTo(asked, component.member())
                ? ValuePlan.never(component.use())
                : values.value(component.schemas(), component.use());
    boolean required = !deferred && asked.shape().required().contains(component.member());
    return new Member(value, required);
  }

  private List<String> refused(Conjunction asked, Subject subject) {
    List<String> refused = new ArrayList<>();
    asked
        .shape()
        .properties()
        .forEach((member, all) -> {
          if (subject.lacks(all, types.references())) {
            refused.add(member);
          }
        });
    return refused;
  }

  private @Nullable Deferral unexpressed(Conjunction asked, Subject subject) {
    Deferral why =
        asked.unexpressed(
            JsonKind.OBJECT,
            "properties",
            "required",
            "additionalProperties",
            "minProperties",
            "maxProperties",
            "dependentRequired",
            "oneOf",
            "anyOf",
            "discriminator");
    for (Schema schema : asked.shape().conjuncts()) {
      if (why != null) {
        return why;
      }
      boolean chosen = isChosenAbove(schema, subject);
      if (!chosen && asked.hasChoice(schema, "oneOf")) {
        why = asked.because("the keyword oneOf", schema);
      } else if (!chosen && asked.hasChoice(schema, "anyOf")) {
        why = asked.because("the keyword anyOf", schema);
      } else if (!chosen && types.lineage().selects(schema) && !isHeir(schema, subject)) {
        why = asked.because("the keyword discriminator", schema);
      }
    }
    return why;
  }

  /** Whether this is a branch of a choice that a union has made before it asked for the branch. */
  private boolean isChosenAbove(Schema owner, Subject subject) {
    List<Schema> parts = subject.parts();
    return parts.size() > 1
        && parts.subList(1, parts.size()).stream()
            .anyMatch(part -> part.pointer().equals(owner.pointer()))
        && isBranch(owner, parts.getFirst());
  }

  private boolean isBranch(Schema owner, Schema part) {
    boolean both = owner.node().get("oneOf") != null && owner.node().get("anyOf") != null;
    List<Schema> branches = new ArrayList<>(Keywords.schemas(owner, "oneOf"));
    branches.addAll(Keywords.schemas(owner, "anyOf"));
    return !both
        && branches.stream()
            .map(branch -> types.references().follow(branch).schema())
            .anyMatch(target -> target != null && target.pointer().equals(part.pointer()));
  }

  /** Whether a discriminator of a base has been heeded by the union of what is composed of it. */
  private boolean isHeir(Schema base, Subject subject) {
    return subject.isBase()
        || types.lineage().below(base.pointer()).stream()
            .anyMatch(heir -> heir.pointer().equals(subject.pointer()));
  }

  /** Whether a schema allows its own members only, of which this is none. */
  private static boolean isClosedTo(Conjunction asked, String member) {
    return asked.shape().conjuncts().stream()
        .anyMatch(schema ->
            schema.child("additionalProperties") instanceof Schema rest
                && Keywords.isBoolean(rest, false)
                && !own(schema).contains(member));
  }

  /** An {@code additionalProperties} that describes members which others declare. */
  private static @Nullable Deferral describedElsewhere(Conjunction asked, Set<String> named) {
    for (Schema schema : asked.shape().conjuncts()) {
      Schema rest = schema.child("additionalProperties");
      boolean described =
          rest != null && rest.node() instanceof Node.Mapping && !Keywords.saysNothingBut(rest);
      if (described && !own(schema).equals(named)) {
        return asked.because("additionalProperties beside members of other schemas", schema);
      }
    }
    return null;
  }

  private static Set<String> own(Schema schema) {
    return schema.node().get("properties") instanceof Node.Mapping properties
        ? properties.members().keySet()
        : Set.of();
  }

  private static Others others(Conjunction asked, RecordPlan record) {
    boolean closed =
        asked.shape().conjuncts().stream()
            .map(schema -> schema.child("additionalProperties"))
            .anyMatch(rest -> rest != null && Keywords.isBoolean(rest, false));
    return closed ? Others.REFUSED : record.additional() == null ? Others.SKIPPED : Others.KEPT;
  }

  private Map<String, List<String>> dependents(Conjunction asked) {
    Map<String, List<String>> dependents = new LinkedHashMap<>();
    if (asked.version() == SpecVersion.V3_0) {
      return dependents;
    }
    for (Schema schema : asked.shape().conjuncts()) {
      if (schema.node().get("dependentRequired") instanceof Node.Mapping mapping) {
        for (String member : mapping.members().keySet()) {
          dependents
              .computeIfAbsent(member, m -> new ArrayList<>())
              .addAll(Keywords.texts(mapping, member));
        }
      }
    }
    return dependents;
  }
}
