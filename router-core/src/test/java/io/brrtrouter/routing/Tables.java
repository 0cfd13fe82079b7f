package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables whose routes lead to their own text, {@code GET /pets/{id}}, for tests. */
final class Tables {
  private Tables() {}

  /**
   * Captures named {@code rest} take the rest of the path, those named {@code label} may be a dot.
   */
  static RouteTable<String> of(RouterMode mode, String... routes) {
    return of(mode, List.of(routes));
  }

  static RouteTable<String> of(RouterMode mode, List<String> routes) {
    RouteTable.Builder<String> builder = RouteTable.builder(mode);
    routes.forEach(text -> builder.add(route(text)));
    return builder.build();
  }

  static Route<String> route(String text) {
    int space = text.indexOf(' ');
    return new Route<>(
        Method.of(text.substring(0, space)), template(text.substring(space + 1)), text);
  }

  static PathTemplate template(String text) {
    return PathTemplate.parse(
        text,
        name ->
            switch (name) {
              case "rest" -> CaptureKind.TAIL;
              case "label" -> CaptureKind.LABEL;
              default -> CaptureKind.SEGMENT;
            });
  }

  /**
   * The answer as a text: {@code GET /pets/{id} id=7}, {@code 405 GET HEAD OPTIONS}, {@code 404}.
   */
  static String answer(RouteTable<String> table, Method method, String path) {
    return switch (table.match(method, path)) {
      case Found<String> found -> found.value() + captures(found);
      case Match.MethodNotAllowed<String> refused -> "405" + methods(refused.allow());
      case Match.NotFound<String> none -> "404";
    };
  }

  static String methods(Set<Method> methods) {
    StringBuilder text = new StringBuilder();
    methods.forEach(method -> text.append(' ').append(method));
    return text.toString();
  }

  static Map<String, String> capturesOf(Found<?> found) {
    Map<String, String> captures = new LinkedHashMap<>();
    for (String name : found.route().template().names()) {
      captures.put(name, found.capture(captures.size()));
    }
    return captures;
  }

  private static String captures(Found<?> found) {
    StringBuilder text = new StringBuilder();
    capturesOf(found)
        .forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
    return text.toString();
  }
}
