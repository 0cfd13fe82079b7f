package io.brrtrouter.load.routing;

import io.jooby.Jooby;
import io.jooby.Router;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * Jooby's radix tree, filled by an application and asked directly: {@code Router.match} needs a
 * server's context, takes method and path from it and asks the tree.
 */
final class JoobyRouter implements Candidate {
  private static final MethodHandle FIND = find();

  private final Object tree;
  private final String[] methods;

  JoobyRouter(List<String> routes, List<String> requests) {
    Jooby application = new Jooby();
    for (String route : routes) {
      application.route(Requests.method(route), Requests.template(route), context -> route);
    }
    this.tree = field(field(application, Jooby.class, "router"), "chi");
    this.methods = requests.stream().map(Requests::method).toArray(String[]::new);
  }

  @Override
  public Object match(int request, String path) {
    try {
      return (Router.Match) FIND.invokeExact(tree, methods[request], path);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int read(Object match) {
    int characters = 0;
    for (String value : ((Router.Match) match).pathMap().values()) {
      characters += value.length();
    }
    return characters;
  }

  @Override
  public String template(Object match) {
    return ((Router.Match) match).route().getPattern();
  }

  private static Object field(Object holder, String name) {
    return field(holder, holder.getClass(), name);
  }

  private static Object field(Object holder, Class<?> type, String name) {
    try {
      var field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(holder);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodHandle find() {
    try {
      Class<?> tree = Class.forName("io.jooby.internal.RouteTree");
      MethodType type = MethodType.methodType(Router.Match.class, String.class, String.class);
      return MethodHandles.privateLookupIn(tree, MethodHandles.lookup())
          .findVirtual(tree, "find", type)
          .asType(type.insertParameterTypes(0, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
