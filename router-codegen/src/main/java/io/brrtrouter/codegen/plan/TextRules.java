package io.brrtrouter.codegen.plan;

import io.brrtrouter.validation.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds what is asked of a string. */
final class TextRules {
  /** A constant of a class file holds at most 65,535 bytes. */
  private static final int LONGEST = 10_000;

  /** What a class's static initializer carries beside others. */
  private static final int MOST_VALUES = 1000;

  private final Conjunction asked;

  TextRules(Conjunction asked) {
    this.asked = asked;
  }

  /** The rule; null where it takes the validators. */
  Rule.@Nullable Text rule() {
    return rule("");
  }

  /** The rule of texts whose type checks this format itself. */
  Rule.@Nullable Text rule(String own) {
    Set<String> formats = asked.texts("format");
    formats.removeIf(format -> format.equals(own) || !Formats.mayRefuse(format));
    List<String> patterns = List.copyOf(asked.texts("pattern"));
    List<String> values = values();
    boolean expressed =
        formats.size() < 2
            && patterns.stream().allMatch(pattern -> pattern.length() <= LONGEST)
            && values != null
            && values.size() <= MOST_VALUES
            && values.stream().allMatch(value -> value.length() <= LONGEST);
    return !expressed || values == null
        ? null
        : new Rule.Text(
            asked.largest("minLength", 0),
            asked.smallest("maxLength", Integer.MAX_VALUE),
            patterns,
            formats.isEmpty() ? null : formats.iterator().next(),
            values);
  }

  /** The strings it is one of; empty where any will do, null where none would. */
  private @Nullable List<String> values() {
    List<JsonNode> values = asked.shape().values();
    if (values == null) {
      return List.of();
    }
    List<String> strings = new ArrayList<>();
    values.stream().filter(JsonNode::isString).forEach(v -> strings.add(v.stringValue()));
    return strings.isEmpty() ? null : List.copyOf(strings);
  }
}
