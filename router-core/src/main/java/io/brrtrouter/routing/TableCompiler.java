package io.brrtrouter.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From routes to a table. */
final class TableCompiler {
  private TableCompiler() {}

  static <T> RouteTable<T> compile(RouterMode mode, List<Route<T>> routes) {
    List<RouteConflict<T>> conflicts = RouteConflict.among(routes);
    if (!conflicts.isEmpty()) {
      throw new RouteConflictException(conflicts);
    }
    List<Endpoint<T>> endpoints = endpoints(routes);
    boolean all = mode == RouterMode.REGEX;
    List<Endpoint<T>> fixed = endpoints.stream().filter(e -> !all && e.isStatic()).toList();
    List<Endpoint<T>> rest = endpoints.stream().filter(e -> all || !e.isStatic()).toList();
    return new MatchingTable<>(routes, new StaticPaths<>(fixed), matcher(mode, rest));
  }

  private static <T> Matcher<T> matcher(RouterMode mode, List<Endpoint<T>> endpoints) {
    return switch (mode) {
      case REGEX -> new RegexMatcher<>(endpoints);
      case HYBRID -> new LinearMatcher<>(endpoints);
      case TRIE -> new TrieMatcher<>(endpoints);
    };
  }

  /** One endpoint for each group of templates that fit the same paths, in order of precedence. */
  private static <T> List<Endpoint<T>> endpoints(List<Route<T>> routes) {
    Map<List<Segment>, List<Route<T>>> groups = new LinkedHashMap<>();
    for (Route<T> route : routes) {
      groups.computeIfAbsent(route.template().segments(), key -> new ArrayList<>()).add(route);
    }
    return groups.values().stream()
        .map(Endpoint::new)
        .sorted(Comparator.comparing(Endpoint::segments, Precedence.OF_TEMPLATES))
        .toList();
  }
}
