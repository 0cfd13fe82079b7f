package io.brrtrouter.codegen.plan;

import io.brrtrouter.codegen.plan.ValuePlan.Deferral;
import io.brrtrouter.validation.Formats;
import io.brrtrouter.validation.Patterns;

/** Plans the codecs of enumerations: what else is asked of a string must hold for all of them. */
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
    if (why == null && !asked.texts("format").stream().allMatch(Formats::isKnown)) {
      why = asked.because("constants of a format that may be somebody's own");
    }
    if (why == null) {
      Rule.Text rule = new TextRules(asked).rule();
      boolean all = rule != null && plan.constants().stream().allMatch(c -> obeys(c.value(), rule));
      why = all ? null : asked.because("constants that break a rule of their own schema");
    }
    return new CodecPlan.OfEnum(why);
  }

  private static boolean obeys(String value, Rule.Text rule) {
    int length = value.codePointCount(0, value.length());
    String format = rule.format();
    return length >= rule.least()
        && length <= rule.most()
        && (format == null || Formats.accepts(format, value))
        && rule.patterns().stream().allMatch(p -> Patterns.compile(p).isSoonFoundIn(value));
  }
}
