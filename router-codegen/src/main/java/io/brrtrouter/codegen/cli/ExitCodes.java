package io.brrtrouter.codegen.cli;

/** What the command line's exit says. */
final class ExitCodes {
  static final int DONE = 0;
  static final int WRONG_DOCUMENT = 1;
  static final int BREAKING_CHANGE = 1;
  static final int WRONG_USAGE = 2;

  private ExitCodes() {}
}
