package io.brrtrouter.load.routing;

import io.brrtrouter.http.Method;
import io.brrtrouter.routing.Found;
import io.brrtrouter.routing.PathTemplate;
import io.brrtrouter.routing.RouteTable;
import io.brrtrouter.routing.RouterMode;
import java.util.List;

/** This project's table. */
final class OurRouter implements Candidate {
  private final RouteTable<String> table;
  private final Method[] methods;

  OurRouter(RouterMode mode, List<String> routes, List<String> requests) {
    RouteTable.Builder<String> builder = RouteTable.builder(mode);
    for (String route : routes) {
      Method method = Method.of(Requests.method(route));
      builder.add(method, PathTemplate.parse(Requests.template(route)), Requests.template(route));
    }
    this.table = builder.build();
    this.methods = requests.stream().map(Requests::method).map(Method::of).toArray(Method[]::new);
  }

  @Override
  public Object match(int request, String path) {
    return table.match(methods[request], path);
  }

  @Override
  public int read(Object match) {
    Found<?> found = (Found<?>) match;
    int characters = 0;
    for (int i = 0; i < found.captures(); i++) {
      characters += found.capture(i).length();
    }
    return characters;
  }

  @Override
  public String template(Object match) {
    return match instanceof Found<?> found ? (String) found.value() : match.toString();
  }
}
