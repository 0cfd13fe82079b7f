package io.brrtrouter.operation;

import io.brrtrouter.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a request that an operation declares. One per request. */
public interface RequestReader {

  /**
   * The value of a parameter. Null where it is absent without a default, and where it is wrong:
   * {@link #check} says so before the value is used.
   */
  <T> @Nullable T value(Parameter<T> parameter);

  /** The content; null where it is absent, and where it is wrong. */
  <T> @Nullable T body(Content<T> content);

  /**
   * Ends the reading.
   *
   * @throws io.brrtrouter.http.Rejection 400 with every violation, if there is one
   */
  void check();
}
