package io.brrtrouter.json;

import io.brrtrouter.json.SchemaKeyword.Site;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code enum} and {@code const}: values that are equal as JSON, however they are written. */
final class EnumKeyword {
  private static final int LONGEST_LIST = 20;

  private EnumKeyword() {}

  static @Nullable Assertion compileEnum(Site site) {
    if (!site.value().isArray()) {
      return null;
    }
    JsonNode list = site.value();
    Set<String> keys = HashSet.newHashSet(list.size());
    boolean containers = false;
    for (int i = 0; i < list.size(); i++) {
      keys.add(JsonKeys.of(list.get(i)));
      containers |= list.get(i).isContainer();
    }
    // The key of a large value is dear, and seldom is one in a list.
    Predicate<JsonNode> candidate = containers ? value -> true : value -> !value.isContainer();
    return Assertion.comparing(
        "enum", candidate.and(value -> keys.contains(JsonKeys.of(value))), () -> message(list));
  }

  static Assertion compileConst(Site site) {
    JsonNode constant = site.value();
    return Assertion.comparing(
        "const", value -> JsonKeys.areEqual(constant, value), () -> "must be " + constant);
  }

  private static String message(JsonNode list) {
    StringBuilder text = new StringBuilder("must be one of ");
    for (int i = 0; i < Math.min(list.size(), LONGEST_LIST); i++) {
      text.append(i == 0 ? "" : ", ").append(list.get(i));
    }
    return text.append(list.size() > LONGEST_LIST ? ", ..." : "").toString();
  }
}
