package io.brrtrouter.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a schema asks of an object whose members are a map (JSON Schema, 6.5). Immutable: each
 * method gives a rule that asks for more.
 *
 * @param least how many members there must be
 * @param most how many there may be
 * @param name what is asked of their names; null: nothing
 * @param needed the names that must be there
 */
public record MapRule(int least, int most, @Nullable TextRule name, List<String> needed) {

  /** Any object. */
  public static final MapRule ANY = new MapRule(0, Integer.MAX_VALUE, null, List.of());

  /** With so many members. */
  public MapRule size(int min, int max) {
    return new MapRule(Math.max(least, min), Math.min(most, max), name, needed);
  }

  /** With names that obey this rule. */
  public MapRule names(TextRule rule) {
    return new MapRule(least, most, rule, needed);
  }

  /** With these members. */
  public MapRule required(String... names) {
    return new MapRule(least, most, name, List.of(names));
  }

  /** Whether there may be so many members. */
  boolean acceptsSize(int size) {
    return size >= least && size <= most;
  }

  /** Whether a member may have this name. */
  boolean acceptsName(String text) {
    return name == null || name.accepts(text);
  }

  /** Whether there may be these members, besides what is asked of their names. */
  boolean accepts(Map<String, ?> members) {
    if (!acceptsSize(members.size())) {
      return false;
    }
    for (int i = 0; i < needed.size(); i++) {
      if (!members.containsKey(needed.get(i))) {
        return false;
      }
    }
    return true;
  }
}
