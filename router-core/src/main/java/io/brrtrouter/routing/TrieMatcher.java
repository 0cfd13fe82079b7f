package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes down a trie of segments. */
final class TrieMatcher<T> implements Matcher<T> {
  private final TrieNode<T> root;

  /** The endpoints are in order of precedence. */
  TrieMatcher(List<Endpoint<T>> endpoints) {
    this.root = TrieBuilder.build(endpoints);
  }

  @Override
  public @Nullable Found<T> find(Method method, String path) {
    return root.find(method, path, 1, 0);
  }

  @Override
  public void addMethods(String path, Set<Method> methods) {
    root.addMethods(path, 1, methods);
  }
}
