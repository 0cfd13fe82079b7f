package io.brrtrouter.validation;

/** Thrown inside where a pattern has a part, or a size, that tables are not made of. */
@SuppressWarnings("serial") // never leaves the package
final class NoTableException extends RuntimeException {
  NoTableException(String why) {
    super(why);
  }
}
