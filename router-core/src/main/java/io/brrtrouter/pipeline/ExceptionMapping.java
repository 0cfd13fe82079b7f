package io.brrtrouter.pipeline;

import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Rejection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which exceptions of the application are which problems. Immutable. */
public final class ExceptionMapping {
  private static final ExceptionMapping NONE = new ExceptionMapping(Map.of());

  private final Map<Class<?>, Function<Throwable, Rejection>> rejections;

  private ExceptionMapping(Map<Class<?>, Function<Throwable, Rejection>> rejections) {
    this.rejections = rejections;
  }

  /** Maps nothing. */
  public static ExceptionMapping none() {
    return NONE;
  }

  /** This mapping, and exceptions of this type, its subclasses included, to this problem. */
  public <E extends Throwable> ExceptionMapping with(Class<E> type, Function<E, Problem> problem) {
    return withRejection(type, thrown -> new Rejection(problem.apply(thrown)));
  }

  /**
   * This mapping, and exceptions of this type, its subclasses included, to this problem with its
   * header fields.
   */
  public <E extends Throwable> ExceptionMapping withRejection(
      Class<E> type, Function<E, Rejection> rejection) {
    Map<Class<?>, Function<Throwable, Rejection>> more = new LinkedHashMap<>(rejections);
    more.put(type, thrown -> rejection.apply(type.cast(thrown)));
    return new ExceptionMapping(more);
  }

  /** The answer of the nearest class that is mapped, or null. */
  @Nullable Rejection rejection(Throwable thrown) {
    for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
      Function<Throwable, Rejection> mapped = rejections.get(type);
      if (mapped != null) {
        return mapped.apply(thrown);
      }
    }
    return null;
  }
}
