package io.brrtrouter.load.routing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * The requests of a benchmark, in a fixed but mixed order. Each one's path is made anew from bytes,
 * as a transport does, so that no hash code was computed for it before.
 */
final class Requests {
  private final List<String> routes;
  private final byte[][] paths;
  private int next = -1;

  /** One request for each of at most so many of these routes, evenly chosen. */
  Requests(List<String> all, Predicate<String> wanted, int count) {
    List<String> chosen = all.stream().filter(wanted).toList();
    List<String> some = new ArrayList<>();
    for (int i = 0; i < Math.min(count, chosen.size()); i++) {
      some.add(chosen.get((int) ((long) i * chosen.size() / Math.min(count, chosen.size()))));
    }
    Collections.shuffle(some, new Random(7));
    this.routes = List.copyOf(some);
    this.paths = new byte[some.size()][];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = instance(some.get(i)).getBytes(ISO_8859_1);
    }
  }

  static boolean isDynamic(String route) {
    return route.indexOf('{') >= 0;
  }

  static String method(String route) {
    return route.substring(0, route.indexOf(' '));
  }

  static String template(String route) {
    return route.substring(route.indexOf(' ') + 1);
  }

  /** A path that the template of the route fits. */
  static String instance(String route) {
    return template(route).replaceAll("\\{[^}]*}", "octocat7");
  }

  /** The routes that are asked for, in the order of the requests. */
  List<String> routes() {
    return routes;
  }

  /** Goes to the next request and says which it is. */
  int advance() {
    next = next + 1 == paths.length ? 0 : next + 1;
    return next;
  }

  /** A new string of the path of this request. */
  String path(int request) {
    byte[] bytes = paths[request];
    return new String(bytes, 0, bytes.length, ISO_8859_1);
  }
}
