package io.brrtrouter.load.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Spring's PathPatterns as its handler mapping uses them: a map of direct paths, then every pattern
 * of the method. Kinder than the mapping itself, which collects all patterns that match and sorts
 * them for each request; here they are sorted beforehand and the first one is taken.
 */
final class SpringRouter implements Candidate {
  private static final String NONE = "";

  private final Map<String, List<Entry>> direct = new HashMap<>();
  private final List<Entry> patterns = new ArrayList<>();
  private final String[] methods;

  SpringRouter(List<String> routes, List<String> requests) {
    for (String route : routes.stream().sorted(RouteTexts.MOST_LITERAL_FIRST).toList()) {
      String template = Requests.template(route);
      PathPattern pattern = PathPatternParser.defaultInstance.parse(template);
      List<Entry> entries =
          Requests.isDynamic(route)
              ? patterns
              : direct.computeIfAbsent(template, key -> new ArrayList<>());
      entries.add(new Entry(Requests.method(route), pattern));
    }
    this.methods = requests.stream().map(Requests::method).toArray(String[]::new);
  }

  @Override
  public Object match(int request, String path) {
    String method = methods[request];
    for (Entry entry : direct.getOrDefault(path, List.of())) {
      if (entry.method.equals(method)) {
        return entry;
      }
    }
    PathContainer parsed = PathContainer.parsePath(path);
    for (Entry entry : patterns) {
      if (entry.method.equals(method) && entry.pattern.matches(parsed)) {
        PathMatchInfo info = entry.pattern.matchAndExtract(parsed);
        return info == null ? NONE : new Match(entry.pattern, info);
      }
    }
    return NONE;
  }

  @Override
  public int read(Object match) {
    int characters = 0;
    if (match instanceof Match found) {
      for (String value : found.info.getUriVariables().values()) {
        characters += value.length();
      }
    }
    return characters;
  }

  @Override
  public String template(Object match) {
    return switch (match) {
      case Match found -> found.pattern.getPatternString();
      case Entry entry -> entry.pattern.getPatternString();
      default -> NONE;
    };
  }

  private record Entry(String method, PathPattern pattern) {}

  private record Match(PathPattern pattern, PathMatchInfo info) {}
}
