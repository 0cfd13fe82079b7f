package io.brrtrouter.load.routing;

import io.helidon.common.uri.UriPath;
import io.helidon.http.Method;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import io.helidon.http.RoutedPath;
import java.util.List;

/**
 * Helidon's path matchers in a list, tried in order as its routing does it: first the method, then
 * the path. The order is ours, literal text first, for Helidon takes the first that fits.
 */
final class HelidonRouter implements Candidate {
  private static final String NONE = "";

  private final List<Entry> entries;
  private final Method[] methods;

  HelidonRouter(List<String> routes, List<String> requests) {
    this.entries = routes.stream().sorted(RouteTexts.MOST_LITERAL_FIRST).map(Entry::of).toList();
    this.methods =
        requests.stream().map(Requests::method).map(Method::create).toArray(Method[]::new);
  }

  @Override
  public Object match(int request, String path) {
    Method method = methods[request];
    UriPath parsed = UriPath.create(path);
    for (Entry entry : entries) {
      if (entry.method.equals(method)) {
        PathMatchers.MatchResult result = entry.matcher.match(parsed);
        if (result.accepted()) {
          return new Match(entry.template, result.path());
        }
      }
    }
    return NONE;
  }

  @Override
  public int read(Object match) {
    int characters = 0;
    var parameters = ((Match) match).path.pathParameters();
    for (String name : parameters.names()) {
      characters += parameters.get(name).length();
    }
    return characters;
  }

  @Override
  public String template(Object match) {
    return match instanceof Match found ? found.template : NONE;
  }

  private record Entry(Method method, String template, PathMatcher matcher) {
    static Entry of(String route) {
      String template = Requests.template(route);
      return new Entry(
          Method.create(Requests.method(route)), template, PathMatchers.create(template));
    }
  }

  private record Match(String template, RoutedPath path) {}
}
