package io.brrtrouter.codegen.cli;

/** The command line asks for what cannot be done. */
final class WrongUsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUsageException(String message) {
    super(message);
  }
}
