package io.brrtrouter.load.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tables to be measured, as texts: {@code GET /pets/{id}}. */
final class RouteTexts {
  /** For routers that take the first route that fits. */
  static final Comparator<String> MOST_LITERAL_FIRST =
      Comparator.comparing(
          route -> Requests.template(route).replaceAll("\\{[^}]*}", "\uFFFE") + '\uFFFF');

  private static final List<String> DYNAMIC =
      List.of("{id}", "{id}/items", "{id}/items/{item}", "{id}/items/{item}/notes");
  private static final List<String> FIXED = List.of("list", "list/all", "search", "search/recent");

  private RouteTexts() {}

  /** The table of this name: {@code github}, or {@code static} or {@code dynamic} and a size. */
  static List<String> of(String name) {
    if (name.equals("github")) {
      return github();
    }
    int dash = name.indexOf('-');
    int size = Integer.parseInt(name.substring(dash + 1));
    return generated(name.startsWith("dynamic") ? DYNAMIC : FIXED, size);
  }

  /** So many routes, on a quarter as many resources. */
  private static List<String> generated(List<String> shapes, int size) {
    List<String> routes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      routes.add("GET /api/v1/resource" + i / shapes.size() + "/" + shapes.get(i % shapes.size()));
    }
    return routes;
  }

  /** GitHub's 1,223 operations, or a generated table of that size where the file is not there. */
  private static List<String> github() {
    Path file =
        Path.of(
            System.getProperty("brrtrouter.corpus", "../shared/corpus"),
            "route-sets/from-specs/github-api-3.0.txt");
    if (!Files.exists(file)) {
      List<String> routes = generated(DYNAMIC, 1023);
      routes.addAll(generated(FIXED, 200));
      return routes;
    }
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
