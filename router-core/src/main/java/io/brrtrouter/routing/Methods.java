package io.brrtrouter.routing;

import io.brrtrouter.http.Method;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Sets of methods as bits. */
final class Methods {
  private static final Method[] ALL = Method.values();

  private Methods() {}

  static int bit(Method method) {
    return 1 << method.ordinal();
  }

  /**
   * What {@code Allow} lists: HEAD with GET, and OPTIONS always; nothing where there is nothing.
   */
  static Set<Method> allow(int bits) {
    if (bits == 0) {
      return Set.of();
    }
    Set<Method> methods = EnumSet.of(Method.OPTIONS);
    for (Method method : ALL) {
      if ((bits & bit(method)) != 0) {
        methods.add(method);
      }
    }
    return Collections.unmodifiableSet(methods);
  }
}
