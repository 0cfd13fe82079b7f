package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries one template after the other, segment by segment. */
final class LinearMatcher<T> implements Matcher<T> {
  private final List<Endpoint<T>> endpoints;

  /** The endpoints are in order of precedence. */
  LinearMatcher(List<Endpoint<T>> endpoints) {
    this.endpoints = List.copyOf(endpoints);
  }

  @Override
  public @Nullable Found<T> find(Method method, String path) {
    for (Endpoint<T> endpoint : endpoints) {
      Route<T> route = endpoint.route(method);
      if (route != null && fits(endpoint.segments(), path)) {
        return found(route, path);
      }
    }
    return null;
  }

  @Override
  public void addMethods(String path, Set<Method> methods) {
    for (Endpoint<T> endpoint : endpoints) {
      if (fits(endpoint.segments(), path)) {
        methods.addAll(endpoint.methods());
      }
    }
  }

  private static boolean fits(List<Segment> segments, String path) {
    int start = 1;
    for (Segment segment : segments) {
      if (start > path.length()) {
        return false;
      }
      int end = end(segment, path, start);
      if (!segment.fits(path, start, end)) {
        return false;
      }
      start = end + 1;
    }
    return start > path.length();
  }

  private static <T> Found<T> found(Route<T> route, String path) {
    Found<T> found = new Found<>(route, path);
    int start = 1;
    int captures = 0;
    for (Segment segment : route.template().segments()) {
      int end = end(segment, path, start);
      segment.note(found, captures, path, start, end);
      captures += segment.captures();
      start = end + 1;
    }
    return found;
  }

  private static int end(Segment segment, String path, int start) {
    return segment instanceof Segment.Tail ? path.length() : Segment.end(path, start);
  }
}
