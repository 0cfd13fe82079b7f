package io.brrtrouter.json;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map that was read: only the reader adds to it, so it needs no copy to be immutable. */
final class ReadMap<T> extends AbstractMap<String, T> {
  private final Map<String, T> members = new LinkedHashMap<>();
  private final Map<String, T> view = Collections.unmodifiableMap(members);

  /** Adds a member; false if it is there already. */
  boolean add(String name, T value) {
    int size = members.size();
    members.put(name, value);
    return members.size() > size;
  }

  @Override
  public int size() {
    return members.size();
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return members.containsKey(name);
  }

  @Override
  public @Nullable T get(@Nullable Object name) {
    return members.get(name);
  }

  @Override
  public Set<Entry<String, T>> entrySet() {
    return view.entrySet();
  }
}
