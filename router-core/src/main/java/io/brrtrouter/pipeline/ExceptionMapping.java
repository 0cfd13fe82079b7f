package io.brrtrouter.pipeline;

import io.brrtrouter.http.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which exceptions of the application are which problems. Immutable. */
public final class ExceptionMapping {
  private static final ExceptionMapping NONE = new ExceptionMapping(Map.of());

  private final Map<Class<?>, Function<Throwable, Problem>> problems;

  private ExceptionMapping(Map<Class<?>, Function<Throwable, Problem>> problems) {
    this.problems = problems;
  }

  /** Maps nothing. */
  public static ExceptionMapping none() {
    return NONE;
  }

  /** This mapping, and exceptions of this type, its subclasses included, to this problem. */
  public <E extends Throwable> ExceptionMapping with(Class<E> type, Function<E, Problem> problem) {
    Map<Class<?>, Function<Throwable, Problem>> more = new LinkedHashMap<>(problems);
    more.put(type, thrown -> problem.apply(type.cast(thrown)));
    return new ExceptionMapping(more);
  }

  /** The problem of the nearest class that is mapped, or null. */
  @Nullable Problem problem(Throwable thrown) {
    for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
      Function<Throwable, Problem> mapped = problems.get(type);
      if (mapped != null) {
        return mapped.apply(thrown);
      }
    }
    return null;
  }
}
