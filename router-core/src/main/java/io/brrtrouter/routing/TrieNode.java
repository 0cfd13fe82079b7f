package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place between two segments. What may follow is tried in order of precedence, and the next is
 * tried where the one before leads nowhere. Each edge takes one segment, so a match comes to each
 * node at most once, and no deeper than templates are long, whatever the path.
 */
final class TrieNode<T> {
  private static final Segment CAPTURE = new Segment.Capture();
  private static final Segment TAIL = new Segment.Tail();

  private final LiteralEdges<T> literals;
  private final List<PatternEdge<T>> patterns;
  private final @Nullable TrieNode<T> capture;
  private final @Nullable Endpoint<T> tail;
  private final @Nullable Endpoint<T> here;

  /** Endpoints that are the same up to this depth, in order of precedence. */
  TrieNode(List<Endpoint<T>> endpoints, int depth) {
    Map<Segment, List<Endpoint<T>>> next = new LinkedHashMap<>();
    Endpoint<T> ending = null;
    for (Endpoint<T> endpoint : endpoints) {
      if (endpoint.segments().size() == depth) {
        ending = endpoint;
      } else {
        Segment segment = endpoint.segments().get(depth);
        next.computeIfAbsent(segment, key -> new ArrayList<>()).add(endpoint);
      }
    }
    this.here = ending;
    List<Endpoint<T>> tails = next.remove(TAIL);
    this.tail = tails == null ? null : tails.getFirst();
    List<Endpoint<T>> captures = next.remove(CAPTURE);
    this.capture = captures == null ? null : new TrieNode<>(captures, depth + 1);
    Map<String, TrieNode<T>> texts = new LinkedHashMap<>();
    List<PatternEdge<T>> rest = new ArrayList<>();
    next.forEach((segment, group) -> {
      TrieNode<T> node = new TrieNode<>(group, depth + 1);
      if (segment instanceof Segment.Literal literal) {
        texts.put(literal.text(), node);
      } else {
        rest.add(new PatternEdge<>(segment, node));
      }
    });
    this.literals = new LiteralEdges<>(texts);
    this.patterns = List.copyOf(rest);
  }

  /** What the segment that starts here, and those behind it, lead to. */
  @Nullable Found<T> find(Method method, String path, int start, int captures) {
    int end = Segment.end(path, start);
    TrieNode<T> literal = literals.get(path, start, end);
    Found<T> found = literal == null ? null : literal.enter(method, path, end, captures);
    for (int i = 0; found == null && i < patterns.size(); i++) {
      found = patterns.get(i).find(method, path, start, end, captures);
    }
    if (found == null && capture != null && CAPTURE.fits(path, start, end)) {
      found = capture.enter(method, path, end, captures + 1);
      if (found != null) {
        found.note(captures, start, end);
      }
    }
    return found == null && tail != null ? rest(tail, method, path, start, captures) : found;
  }

  /** What there is if the segment before ended here: the path ends as well, or goes on. */
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
    if (route == null || !TAIL.fits(path, start, path.length())) {
      return null;
    }
    Found<T> found = new Found<>(route, path);
    found.note(captures, start, path.length());
    return found;
  }

  /** Adds the methods of all endpoints that {@link #find} would come to. */
  void addMethods(String path, int start, Set<Method> methods) {
    int end = Segment.end(path, start);
    TrieNode<T> literal = literals.get(path, start, end);
    if (literal != null) {
      literal.addMethodsBehind(path, end, methods);
    }
    patterns.forEach(pattern -> pattern.addMethods(path, start, end, methods));
    if (capture != null && CAPTURE.fits(path, start, end)) {
      capture.addMethodsBehind(path, end, methods);
    }
    if (tail != null && TAIL.fits(path, start, path.length())) {
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
