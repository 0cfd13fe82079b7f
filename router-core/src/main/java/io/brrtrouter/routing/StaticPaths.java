package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The paths without captures: a map for each method, whose answers exist beforehand. */
final class StaticPaths<T> implements Matcher<T> {
  private final EnumMap<Method, Map<String, Found<T>>> byMethod = new EnumMap<>(Method.class);

  StaticPaths(List<Endpoint<T>> endpoints) {
    for (Endpoint<T> endpoint : endpoints) {
      String path = Shapes.of(endpoint.segments());
      endpoint
          .byMethod()
          .forEach((method, route) -> of(method).put(path, new Found<>(route, path)));
    }
  }

  private Map<String, Found<T>> of(Method method) {
    return byMethod.computeIfAbsent(method, key -> new HashMap<>());
  }

  @Override
  public @Nullable Found<T> find(Method method, String path) {
    Map<String, Found<T>> paths = byMethod.get(method);
    return paths == null ? null : paths.get(path);
  }

  @Override
  public void addMethods(String path, Set<Method> methods) {
    byMethod.forEach((method, paths) -> {
      if (paths.containsKey(path)) {
        methods.add(method);
      }
    });
  }
}
