package io.brrtrouter.pipeline;

import io.brrtrouter.http.Method;
import io.brrtrouter.openapi.ParameterLocation;
import io.brrtrouter.openapi.Style;
import io.brrtrouter.parameters.Parameter;
import io.brrtrouter.routing.CaptureKind;
import io.brrtrouter.routing.PathTemplate;
import io.brrtrouter.routing.RouteTable;
import io.brrtrouter.routing.RouterMode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The operations that are served and the table that finds them: one immutable version, replaced as
 * a whole.
 */
public final class ApiRuntime {
  private final RouterMode mode;
  private final Map<String, BoundOperation<?, ?>> operations;
  private final RouteTable<BoundOperation<?, ?>> routes;
  private final Set<Method> methods;

  /**
   * Compiles the table of these operations.
   *
   * @throws IllegalArgumentException where two have the same id, or the same method and path
   */
  public ApiRuntime(RouterMode mode, List<BoundOperation<?, ?>> bound) {
    this.mode = mode;
    this.operations = new LinkedHashMap<>();
    this.methods = EnumSet.noneOf(Method.class);
    RouteTable.Builder<BoundOperation<?, ?>> table = RouteTable.builder(mode);
    for (BoundOperation<?, ?> operation : bound) {
      String id = operation.info().id();
      if (operations.put(id, operation) != null) {
        throw new IllegalArgumentException("two operations are called '" + id + "'");
      }
      table.add(operation.info().method(), template(operation), operation);
      methods.add(operation.info().method());
    }
    if (methods.contains(Method.GET)) {
      methods.add(Method.HEAD);
    }
    methods.add(Method.OPTIONS);
    this.routes = table.build();
  }

  private static PathTemplate template(BoundOperation<?, ?> operation) {
    Map<String, CaptureKind> kinds = new HashMap<>();
    for (Parameter<?> parameter : operation.info().parameters()) {
      if (parameter.in() == ParameterLocation.PATH) {
        kinds.put(parameter.name(), kind(parameter));
      }
    }
    return PathTemplate.parse(
        operation.info().path(), name -> kinds.getOrDefault(name, CaptureKind.SEGMENT));
  }

  private static CaptureKind kind(Parameter<?> parameter) {
    if (parameter.tail()) {
      return CaptureKind.TAIL;
    }
    return parameter.style() == Style.LABEL ? CaptureKind.LABEL : CaptureKind.SEGMENT;
  }

  /** The table. */
  public RouteTable<BoundOperation<?, ?>> routes() {
    return routes;
  }

  /** The operations, by id, in order. */
  public Map<String, BoundOperation<?, ?>> operations() {
    return Collections.unmodifiableMap(operations);
  }

  /** Every method that some operation has. */
  Set<Method> methods() {
    return methods;
  }

  /** These operations with this one more, or in place of the one of its id. */
  public ApiRuntime with(BoundOperation<?, ?> operation) {
    Map<String, BoundOperation<?, ?>> more = new LinkedHashMap<>(operations);
    more.put(operation.info().id(), operation);
    return new ApiRuntime(mode, List.copyOf(more.values()));
  }

  /** These operations without the one of this id. */
  public ApiRuntime without(String id) {
    Map<String, BoundOperation<?, ?>> fewer = new LinkedHashMap<>(operations);
    fewer.remove(id);
    return new ApiRuntime(mode, List.copyOf(fewer.values()));
  }
}
