package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The paths without captures: a map for each method, whose answers exist beforehand. */
final class StaticPaths<T> implements Matcher<T> {
  private final List<Map<String, Found<T>>> byMethod = new ArrayList<>();

  StaticPaths(List<Endpoint<T>> endpoints) {
    for (Method method : Method.values()) {
      Map<String, Found<T>> paths = new HashMap<>();
      for (Endpoint<T> endpoint : endpoints) {
        Route<T> route = endpoint.route(method);
        if (route != null) {
          String path = Shapes.of(endpoint.segments());
          paths.put(path, new Found<>(route, path));
        }
      }
      byMethod.add(paths);
    }
  }

  @Override
  public @Nullable Found<T> find(Method method, String path) {
    return byMethod.get(method.ordinal()).get(path);
  }

  @Override
  public int methods(String path) {
    int methods = 0;
    for (Method method : Method.values()) {
      if (find(method, path) != null) {
        methods |= Methods.bit(method);
      }
    }
    return methods;
  }
}
