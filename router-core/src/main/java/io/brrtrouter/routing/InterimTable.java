package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

final class InterimTable<T> implements RouteTable<T>, RouteTable.Builder<T> {
  private record Row<T>(Method method, PathTemplate template, T value) {}

  private final List<Row<T>> rows = new ArrayList<>();

  @Override
  public Builder<T> add(Method method, PathTemplate template, T value) {
    rows.add(new Row<>(method, template, value));
    return this;
  }

  @Override
  public RouteTable<T> build() {
    rows.sort(Comparator.comparingInt(r -> r.template().names.size()));
    return this;
  }

  private @Nullable Found<T> find(Method method, String path, Set<Method> allow) {
    for (Row<T> row : rows) {
      Matcher m = row.template().pattern.matcher(path);
      if (m.matches()) {
        if (row.method() == method) {
          List<String> values = new ArrayList<>();
          for (int i = 1; i <= m.groupCount(); i++) {
            values.add(m.group(i));
          }
          return new Found<>(row.value(), row.template().names, values);
        }
        allow.add(row.method());
        allow.add(Method.OPTIONS);
        if (row.method() == Method.GET) {
          allow.add(Method.HEAD);
        }
      }
    }
    return null;
  }

  @Override
  public Match<T> match(Method method, String rawPath) {
    Set<Method> allow = EnumSet.noneOf(Method.class);
    Found<T> found = find(method, rawPath, allow);
    if (found == null && method == Method.HEAD) {
      found = find(Method.GET, rawPath, allow);
    }
    if (found != null) {
      return found;
    }
    return allow.isEmpty() ? Match.NotFound.instance() : new Match.MethodNotAllowed<>(allow);
  }
}
