package io.brrtrouter.validation;

import org.jspecify.annotations.Nullable;

/** The same pattern in the words of two engines, as it grows. */
final class EcmaOutput {
  private final StringBuilder re2 = new StringBuilder();
  private final StringBuilder jdk = new StringBuilder();
  private boolean linear = true;

  /** What both understand alike. */
  void both(String text) {
    re2.append(text);
    jdk.append(text);
  }

  /** What they say differently. */
  void each(String forRe2, String forJdk) {
    re2.append(forRe2);
    jdk.append(forJdk);
  }

  /** What only the engine of the JDK can do. */
  void onlyJdk(String text) {
    linear = false;
    jdk.append(text);
  }

  /** A character that stands for itself. */
  void literal(int c) {
    both(Ascii.isLetterOrDigit(c) ? Character.toString(c) : "\\x{" + Integer.toHexString(c) + "}");
  }

  @Nullable String re2() {
    return linear ? re2.toString() : null;
  }

  String jdk() {
    return jdk.toString();
  }
}
