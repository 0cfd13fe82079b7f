package io.brrtrouter.routing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A template as a regular expression with one group for each segment that is not literal. What is
 * in a group is judged and cut up by its segment: an expression that did that as well would need,
 * for {@code {a}-{b}-{c}}, time in the third power of what a client sends.
 */
final class RegexEntry<T> {
  private final Endpoint<T> endpoint;
  private final Pattern pattern;
  private final List<Segment> groups;

  RegexEntry(Endpoint<T> endpoint) {
    this.endpoint = endpoint;
    StringBuilder regex = new StringBuilder();
    endpoint.segments().forEach(segment -> regex.append('/').append(regex(segment)));
    this.pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
    this.groups =
        endpoint.segments().stream()
            .filter(segment -> !(segment instanceof Segment.Literal))
            .toList();
  }

  Endpoint<T> endpoint() {
    return endpoint;
  }

  boolean fits(String path) {
    return matcher(path) != null;
  }

  @Nullable Found<T> match(Route<T> route, String path) {
    Matcher matcher = matcher(path);
    if (matcher == null) {
      return null;
    }
    Found<T> found = new Found<>(route, path);
    int captures = 0;
    for (int i = 0; i < groups.size(); i++) {
      groups.get(i).note(found, captures, path, matcher.start(i + 1), matcher.end(i + 1));
      captures += groups.get(i).captures();
    }
    return found;
  }

  private @Nullable Matcher matcher(String path) {
    Matcher matcher = pattern.matcher(path);
    if (!matcher.matches()) {
      return null;
    }
    for (int i = 0; i < groups.size(); i++) {
      if (!groups.get(i).fits(path, matcher.start(i + 1), matcher.end(i + 1))) {
        return null;
      }
    }
    return matcher;
  }

  private static String regex(Segment segment) {
    return switch (segment) {
      case Segment.Literal literal -> Pattern.quote(literal.text());
      case Segment.Mixed mixed -> "(" + mixed.split().regex() + ")";
      case Segment.Label label -> "([^/]+)";
      case Segment.Capture capture -> "([^/]+)";
      case Segment.Tail tail -> "(.+)";
    };
  }
}
