package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries one regular expression after the other, those of paths without captures included. */
final class RegexMatcher<T> implements Matcher<T> {
  private final List<RegexEntry<T>> entries;

  /** The endpoints are in order of precedence. */
  RegexMatcher(List<Endpoint<T>> endpoints) {
    this.entries = endpoints.stream().map(RegexEntry::new).toList();
  }

  @Override
  public @Nullable Found<T> find(Method method, String path) {
    for (RegexEntry<T> entry : entries) {
      Route<T> route = entry.endpoint().route(method);
      Found<T> found = route == null ? null : entry.match(route, path);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Override
  public void addMethods(String path, Set<Method> methods) {
    for (RegexEntry<T> entry : entries) {
      if (entry.fits(path)) {
        methods.addAll(entry.endpoint().methods());
      }
    }
  }
}
