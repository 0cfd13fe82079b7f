package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An edge of the trie that must look into the segment. */
record PatternEdge<T>(Segment segment, TrieNode<T> node) {

  @Nullable Found<T> find(Method method, String path, int start, int end, int captures) {
    if (!segment.fits(path, start, end)) {
      return null;
    }
    Found<T> found = node.enter(method, path, end, captures + segment.captures());
    if (found != null) {
      segment.note(found, captures, path, start, end);
    }
    return found;
  }

  void addMethods(String path, int start, int end, Set<Method> methods) {
    if (segment.fits(path, start, end)) {
      node.addMethodsBehind(path, end, methods);
    }
  }
}
