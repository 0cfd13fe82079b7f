package io.brrtrouter.codegen.plan;

import io.brrtrouter.codegen.plan.ValuePlan.Deferral;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds what is asked of a scalar. */
final class ScalarRules {
  private final Conjunction asked;
  private final Scalar scalar;
  private @Nullable Deferral deferral;

  ScalarRules(Conjunction asked, Scalar scalar) {
    this.asked = asked;
    this.scalar = scalar;
  }

  /** Why there is no rule. */
  Deferral deferral() {
    return Objects.requireNonNull(deferral);
  }

  /** The rule; null where the validators are needed. */
  @Nullable Rule rule() {
    deferral = unexpressed();
    if (deferral != null) {
      return null;
    }
    if (nothingFits()) {
      return Rule.NEVER;
    }
    return switch (scalar) {
      case BOOL -> flag();
      case INT32, INT64 -> whole();
      case BIG_INTEGER, FLOAT32, FLOAT64, DECIMAL -> number();
      case STRING -> orNone(new TextRules(asked).rule(), Rule.Text.ANY);
      case UUID -> formatted("uuid", 36, 36);
      case DATE -> formatted("date", 10, 10);
      case DATE_TIME -> formatted("date-time", 20, Integer.MAX_VALUE);
      case BYTES -> formatted("byte", 0, Integer.MAX_VALUE);
      case BINARY, FILE -> binary();
      case TREE -> orNone(null, Rule.NONE);
    };
  }

  private @Nullable Deferral unexpressed() {
    if (asked.says("enum") && asked.says("const")) {
      return asked.because("enum and const together");
    }
    if (scalar == Scalar.BOOL) {
      return asked.unexpressed(JsonKind.BOOLEAN, "enum", "const");
    }
    return scalar.isNumber()
        ? asked.unexpressed(
            JsonKind.NUMBER,
            "enum",
            "const",
            "format",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf")
        : asked.unexpressed(
            JsonKind.STRING, "enum", "const", "format", "minLength", "maxLength", "pattern");
  }

  /** Whether values are listed, and none of them is of the type. */
  private boolean nothingFits() {
    List<JsonNode> values = asked.shape().values();
    return values != null
        && values.stream()
            .noneMatch(value ->
                scalar == Scalar.BOOL
                    ? value.isBoolean()
                    : scalar.isNumber() ? value.isNumber() : value.isString());
  }

  private @Nullable Rule orNone(@Nullable Rule rule, Rule any) {
    if (rule == null) {
      deferral = asked.because("constraints that no rule expresses");
    }
    return any.equals(rule) ? Rule.NONE : rule;
  }

  private @Nullable Rule flag() {
    List<JsonNode> values = asked.shape().values();
    if (values == null) {
      return Rule.NONE;
    }
    Set<Boolean> flags = new LinkedHashSet<>();
    values.stream().filter(JsonNode::isBoolean).forEach(v -> flags.add(v.booleanValue()));
    return switch (flags.size()) {
      case 0 -> orNone(null, Rule.NONE);
      case 1 -> new Rule.Flag(flags.iterator().next());
      default -> Rule.NONE;
    };
  }

  /** Texts of a format that the type itself checks, as long as its texts can be. */
  private @Nullable Rule formatted(String format, int shortest, int longest) {
    Rule.Text text = new TextRules(asked).rule(format);
    return text == null
        ? orNone(null, Rule.NONE)
        : orNone(text.unbounded(shortest, longest), Rule.Text.ANY);
  }

  /** Texts of which nothing more is asked: a file may be in their place. */
  private @Nullable Rule binary() {
    Rule.Text text = new TextRules(asked).rule("binary");
    return orNone(Rule.Text.ANY.equals(text) ? text : null, Rule.Text.ANY);
  }

  private @Nullable Rule whole() {
    NumberRules rules = new NumberRules(asked);
    Rule.Number number =
        rules.rule(Set.of("float", "double", scalar == Scalar.INT32 ? "int32" : "int64"));
    return orNone(number == null ? null : rules.whole(number), Rule.Whole.ANY);
  }

  private @Nullable Rule number() {
    Set<String> own =
        switch (scalar) {
          case FLOAT32 -> Set.of("float", "double");
          case FLOAT64 -> Set.of("double");
          default -> Set.of();
        };
    Rule.Number rule = new NumberRules(asked).rule(own);
    boolean computable = rule == null || rule.values().stream().allMatch(ScalarRules::isModest);
    return orNone(computable ? rule : null, Rule.Number.ANY);
  }

  private static boolean isModest(BigDecimal number) {
    return Math.abs((long) number.scale()) < 100 && number.precision() < 100;
  }
}
