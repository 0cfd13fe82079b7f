package io.brrtrouter.codegen.plan;

import io.brrtrouter.codegen.plan.ValuePlan.Deferral;
import io.brrtrouter.codegen.plan.ValuePlan.Nulls;
import io.brrtrouter.openapi.Schema;
import io.brrtrouter.openapi.SpecVersion;
import java.util.EnumSet;
import java.util.List;

/** Plans what generated code asks of values: everything that their schemas do, or it defers. */
final class ValuePlanner {
  private final TypePlanner types;
  private final SpecVersion version;

  ValuePlanner(TypePlanner types, SpecVersion version) {
    this.types = types;
    this.version = version;
  }

  /** The conjunction of these schemas. */
  Conjunction conjunction(List<Schema> all) {
    return new Conjunction(types.shape(all), all, version);
  }

  /** A value of this type that obeys all of these schemas. */
  ValuePlan value(List<Schema> all, TypeUse use) {
    if (all.isEmpty()) {
      return ValuePlan.plain(use);
    }
    if (use.type() instanceof JavaType.Mapped mapped) {
      ValuePlan plan = value(all, new TypeUse(mapped.plain(), use.nullable()));
      return new ValuePlan(use, plan.nulls(), plan.rule(), plan.part(), plan.deferral());
    }
    Conjunction asked = conjunction(all);
    Schema only = OneOrNull.of(asked, types);
    if (only != null) {
      return value(List.of(only), use).withNulls(use.nullable() ? Nulls.ALLOWED : Nulls.REFUSED);
    }
    Nulls nulls = use.nullable() ? asked.nulls() : Nulls.REFUSED;
    return switch (use.type()) {
      case Scalar scalar -> scalar(asked, use, scalar, nulls);
      case JavaType.ListOf list -> list(asked, use, list, nulls);
      case JavaType.MapOf map -> map(asked, use, map, nulls);
      case JavaType.Named named -> named(asked, use, named, nulls);
      case JavaType.Mapped mapped -> throw new IllegalStateException("it was planned before");
      case JavaType.Degraded degraded ->
          ValuePlan.plain(use).deferred(asked.because(degraded.message()));
    };
  }

  private ValuePlan scalar(Conjunction asked, TypeUse use, Scalar scalar, Nulls nulls) {
    if (scalar == Scalar.TREE) {
      return tree(asked, use);
    }
    ScalarRules rules = new ScalarRules(asked, scalar);
    Rule rule = rules.rule();
    return rule == null
        ? ValuePlan.plain(use).deferred(rules.deferral())
        : new ValuePlan(use, nulls, rule, null, null);
  }

  private static ValuePlan tree(Conjunction asked, TypeUse use) {
    Deferral why = asked.anything(EnumSet.allOf(JsonKind.class));
    if (why == null && asked.shape().kindsAreSaid()) {
      why = asked.because("no type for it");
    }
    return why == null
        ? new ValuePlan(use, Nulls.ALLOWED, Rule.NONE, null, null)
        : ValuePlan.plain(use).deferred(why);
  }

  /** Any value of another kind than this, which is what these schemas are meant to speak of. */
  ValuePlan beside(JsonKind meant, List<Schema> all, TypeUse use) {
    Deferral why = conjunction(all).anything(EnumSet.complementOf(EnumSet.of(meant)));
    ValuePlan plain = ValuePlan.plain(use);
    return why == null ? plain : plain.deferred(why);
  }

  private ValuePlan list(Conjunction asked, TypeUse use, JavaType.ListOf list, Nulls nulls) {
    Deferral why =
        asked.unexpressed(JsonKind.ARRAY, "items", "minItems", "maxItems", "uniqueItems");
    if (why != null) {
      return ValuePlan.plain(use).deferred(why);
    }
    List<Schema> items = asked.shape().items();
    ValuePlan part =
        items.isEmpty()
            ? new ValuePlan(list.item(), Nulls.ALLOWED, Rule.NONE, null, null)
            : value(items, list.item());
    boolean unique = asked.values("uniqueItems").stream().anyMatch(v -> v.asBoolean(false));
    if (unique && list.item().type() instanceof JavaType.Mapped) {
      return ValuePlan.plain(use).deferred(asked.because("uniqueItems of somebody's own type"));
    }
    Rule rule =
        new Rule.Items(
            asked.largest("minItems", 0), asked.smallest("maxItems", Integer.MAX_VALUE), unique);
    return new ValuePlan(use, nulls, rule.equals(Rule.Items.ANY) ? Rule.NONE : rule, part, null);
  }

  private ValuePlan map(Conjunction asked, TypeUse use, JavaType.MapOf map, Nulls nulls) {
    EntryRules rules = new EntryRules(asked);
    Rule rule = rules.rule();
    if (rule == null) {
      return ValuePlan.plain(use).deferred(rules.deferral());
    }
    List<Schema> rest = asked.shape().additional();
    ValuePlan part =
        rest.isEmpty()
            ? new ValuePlan(map.value(), Nulls.ALLOWED, Rule.NONE, null, null)
            : value(rest, map.value());
    return new ValuePlan(use, nulls, rule, part, null);
  }

  private ValuePlan named(Conjunction asked, TypeUse use, JavaType.Named named, Nulls nulls) {
    if (types.isCovered(named.name(), asked.parts())) {
      Nulls said = use.nullable() && types.hasNullBranch(named.name()) ? Nulls.ALLOWED : nulls;
      return new ValuePlan(use, said, Rule.NONE, null, null);
    }
    return ValuePlan.plain(use).deferred(asked.because("a type that is narrowed here"));
  }
}
