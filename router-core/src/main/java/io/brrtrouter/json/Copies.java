package io.brrtrouter.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies that cannot change, for generated records. What already cannot change is not copied. */
public final class Copies {
  private Copies() {}

  /** An immutable list of these items; items may be null where the type allows it. */
  @SuppressWarnings("unchecked") // nobody can add to a list that was read
  public static <T> List<T> list(List<? extends T> items) {
    if (items instanceof ReadList<? extends T>) {
      return (List<T>) items;
    }
    for (T item : items) {
      if (item == null) {
        return Collections.unmodifiableList(new ArrayList<>(items));
      }
    }
    return List.copyOf(items);
  }

  /** An immutable map of these members, in their order; values may be null. */
  @SuppressWarnings("unchecked") // nobody can add to a map that was read
  public static <T> Map<String, T> map(Map<String, ? extends T> members) {
    if (members instanceof ReadMap<? extends T>) {
      return (Map<String, T>) members;
    }
    return Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }
}
