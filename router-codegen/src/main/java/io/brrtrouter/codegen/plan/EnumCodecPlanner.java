package io.brrtrouter.codegen.plan;

import io.brrtrouter.codegen.plan.ValuePlan.Deferral;
import io.brrtrouter.validation.Formats;
import io.brrtrouter.validation.Patterns;

/** Plans the codecs of enumerations: what else is asked of a string must hold for each of them. */
final class EnumCodecPlanner {
  private EnumCodecPlanner() {}

  static CodecPlan.OfEnum plan(TypePlanner types, ValuePlanner values, EnumPlan plan) {
    Conjunction asked = values.conjunction(types.subject(plan.name()).parts());
    Deferral why =
        asked.unexpressed(
            JsonKind.STRING, "enum", "const", "format", "minLength", "maxLength", "pattern");
    if (why == null && asked.says("enum") && asked.says("const")) {
      why = asked.because("enum and const together");
    }
    Rule.Text asks = new TextRules(asked).rule();
    if (why == null && asks == null) {
      why = asked.because("constraints that no rule expresses");
    }
    if (why != null || asks == null) {
      return new CodecPlan.OfEnum(Rule.NONE, why);
    }
    boolean all = plan.constants().stream().allMatch(c -> obeys(c.value(), asks));
    return new CodecPlan.OfEnum(all ? Rule.NONE : asks.unlisted(), null);
  }

  /** Whether it is certain that a constant obeys: a format may be somebody's own. */
  private static boolean obeys(String value, Rule.Text rule) {
    int length = value.codePointCount(0, value.length());
    String format = rule.format();
    return length >= rule.least()
        && length <= rule.most()
        && (format == null || Formats.isKnown(format) && Formats.accepts(format, value))
        && rule.patterns().stream()
            .allMatch(p -> Patterns.isPattern(p) && Patterns.compile(p).isSoonFoundIn(value));
  }
}
