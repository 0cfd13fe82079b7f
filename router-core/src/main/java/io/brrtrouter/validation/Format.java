package io.brrtrouter.validation;

/**
 * A format of your own: what {@code format: NAME} asks of strings in every document that is served
 * (JSON Schema Validation 2020-12, 7.2.3). It is found by {@link java.util.ServiceLoader}: name the
 * class in {@code META-INF/services/io.brrtrouter.validation.Format}. Requests and responses are
 * held to it wherever they are held to the standard's formats; values that are no strings are not.
 *
 * <p>It is asked for texts that clients send, of any length that the schema allows, and by many
 * threads at once.
 */
public interface Format {

  /** Its name, as documents write it; none of those that the runtime knows. */
  String name();

  /** Whether this text is of the format. Must not throw: an exception is a 500. */
  boolean accepts(String text);
}
