package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place between two segments. What may follow is tried in order of precedence, and the next is
 * tried where the one before leads nowhere. Each edge takes one segment, so a match comes to each
 * node at most once, and no deeper than templates are long, whatever the path.
 *
 * @param text the literal text that leads here, if it is one
 * @param literals what literal texts lead to
 * @param patterns what other segments lead to that must be looked into
 * @param capture what a capture leads to
 * @param tail where the rest of a path ends
 * @param here where a path ends
 */
record TrieNode<T>(
    String text,
    LiteralEdges<T> literals,
    List<PatternEdge<T>> patterns,
    @Nullable TrieNode<T> capture,
    @Nullable Endpoint<T> tail,
    @Nullable Endpoint<T> here) {

  /** What the segment that starts here leads to, with those behind it. */
  @Nullable Found<T> find(Method method, String path, int start, int captures) {
    long scan = SegmentScan.of(path, start);
    int end = SegmentScan.end(scan);
    TrieNode<T> literal = literals.get(SegmentScan.hash(scan), path, start, end);
    Found<T> found = literal == null ? null : literal.enter(method, path, end, captures);
    for (int i = 0; found == null && i < patterns.size(); i++) {
      found = patterns.get(i).find(method, path, start, end, captures);
    }
    if (found == null && capture != null && Segment.Capture.takes(path, start, end)) {
      found = capture.enter(method, path, end, captures + 1);
      if (found != null) {
        found.note(captures, start, end);
      }
    }
    return found == null && tail != null ? rest(tail, method, path, start, captures) : found;
  }

  /** What there is behind the segment that ends here, or at its end if it was the last. */
  @Nullable Found<T> enter(Method method, String path, int end, int captures) {
    if (end < path.length()) {
      return find(method, path, end + 1, captures);
    }
    Route<T> route = here == null ? null : here.route(method);
    return route == null ? null : new Found<>(route, path);
  }

  private static <T> @Nullable Found<T> rest(
      Endpoint<T> tail, Method method, String path, int start, int captures) {
    Route<T> route = tail.route(method);
    if (route == null || !Segment.Tail.takes(path, start)) {
      return null;
    }
    Found<T> found = new Found<>(route, path);
    found.note(captures, start, path.length());
    return found;
  }

  /** Adds the methods of all endpoints that {@link #find} could come to. */
  void addMethods(String path, int start, Set<Method> methods) {
    long scan = SegmentScan.of(path, start);
    int end = SegmentScan.end(scan);
    TrieNode<T> literal = literals.get(SegmentScan.hash(scan), path, start, end);
    if (literal != null) {
      literal.addMethodsBehind(path, end, methods);
    }
    patterns.forEach(pattern -> pattern.addMethods(path, start, end, methods));
    if (capture != null && Segment.Capture.takes(path, start, end)) {
      capture.addMethodsBehind(path, end, methods);
    }
    if (tail != null && Segment.Tail.takes(path, start)) {
      methods.addAll(tail.methods());
    }
  }

  void addMethodsBehind(String path, int end, Set<Method> methods) {
    if (end < path.length()) {
      addMethods(path, end + 1, methods);
    } else if (here != null) {
      methods.addAll(here.methods());
    }
  }
}
