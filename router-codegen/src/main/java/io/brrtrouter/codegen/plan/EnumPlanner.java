package io.brrtrouter.codegen.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Plans enumerations of strings. */
final class EnumPlanner {
  /**
   * More constants, or longer ones, would not fit the class's static initializer or constant pool.
   */
  private static final int MOST = 1000;

  private EnumPlanner() {}

  /**
   * The strings of an enumeration, or null where it is none, or is better off as a plain string: a
   * single constant leaves nothing to choose.
   */
  static @Nullable List<String> strings(Shape shape) {
    List<JsonNode> values = shape.values();
    if (values == null || !shape.isOnly(JsonKind.STRING)) {
      return null;
    }
    List<String> strings =
        values.stream().filter(JsonNode::isString).map(JsonNode::stringValue).toList();
    boolean others = values.stream().anyMatch(value -> !value.isString() && !value.isNull());
    boolean fits = strings.size() <= MOST && strings.stream().allMatch(s -> s.length() <= MOST);
    return strings.size() < 2 || others || !fits ? null : strings;
  }

  /** The enumeration of these strings. */
  static EnumPlan plan(Subject subject, String name, List<String> strings) {
    MemberNames names = new MemberNames();
    List<EnumPlan.Constant> constants = new ArrayList<>();
    for (String value : strings) {
      constants.add(new EnumPlan.Constant(names.claim(Identifiers.constant(value)), value));
    }
    return new EnumPlan(name, subject.pointer(), subject.description(), List.copyOf(constants));
  }
}
