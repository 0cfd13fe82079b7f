package io.brrtrouter.codegen.plan;

import io.brrtrouter.codegen.plan.ValuePlan.Deferral;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Schema;
import io.brrtrouter.openapi.SpecVersion;
import io.brrtrouter.validation.Patterns;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds what is asked of an object that becomes a map. */
final class EntryRules {
  private final Conjunction asked;
  private @Nullable Deferral deferral;

  EntryRules(Conjunction asked) {
    this.asked = asked;
  }

  /** Why there is no rule. */
  Deferral deferral() {
    return Objects.requireNonNull(deferral);
  }

  /** The rule; null where the validators are needed. */
  @Nullable Rule rule() {
    deferral =
        asked.unexpressed(
            JsonKind.OBJECT,
            "properties",
            "required",
            "additionalProperties",
            "minProperties",
            "maxProperties",
            "patternProperties");
    if (deferral != null) {
      return null;
    }
    String pattern = null;
    boolean closed = false;
    for (Schema schema : asked.shape().conjuncts()) {
      boolean shut =
          schema.child("additionalProperties") instanceof Schema rest
              && Keywords.isBoolean(rest, false);
      closed |= shut;
      if (schema.node().get("patternProperties") instanceof Node.Mapping patterns) {
        pattern = onlyPattern(patterns, shut);
        if (pattern == null || asked.shape().conjuncts().size() > 1) {
          deferral = asked.because("the keyword patternProperties", schema);
          return null;
        }
      }
    }
    int most = closed && pattern == null ? 0 : asked.smallest("maxProperties", Integer.MAX_VALUE);
    Rule.Text names =
        pattern == null
            ? null
            : new Rule.Text(0, Integer.MAX_VALUE, List.of(pattern), null, List.of());
    List<String> required = List.copyOf(asked.shape().required());
    Rule rule = new Rule.Entries(asked.largest("minProperties", 0), most, names, required);
    return rule.equals(Rule.Entries.ANY) ? Rule.NONE : rule;
  }

  /** The pattern of all names, where no other name is allowed. */
  private @Nullable String onlyPattern(Node.Mapping patterns, boolean closed) {
    if (patterns.members().size() != 1 || !closed || asked.version() == SpecVersion.V3_0) {
      return null;
    }
    String pattern = patterns.members().keySet().iterator().next();
    return Patterns.isPattern(pattern) ? pattern : null;
  }
}
