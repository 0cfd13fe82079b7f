package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;

/** What is said of values without ruling them. */
final class AnnotationRules {
  private AnnotationRules() {}

  static void compare(Keywords both) {
    compareDefault(both);
    boolean was = both.old().isTrue("deprecated");
    boolean is = both.now().isTrue("deprecated");
    if (was != is) {
      both.pairing()
          .differ(
              Rule.DEPRECATED,
              Effect.NONE,
              is ? Severity.WARNING : Severity.COMPATIBLE,
              both.place("deprecated"),
              is ? "{} is deprecated now" : "{} is not deprecated any more");
    }
  }

  private static void compareDefault(Keywords both) {
    Node old = both.old().first("default");
    Node now = both.now().first("default");
    String before = old == null ? "none" : EnumRules.shown(old);
    String after = now == null ? "none" : EnumRules.shown(now);
    if (!before.equals(after)) {
      both.pairing()
          .differ(
              Rule.DEFAULT,
              Effect.NONE,
              old == null ? Severity.COMPATIBLE : Severity.WARNING,
              both.place("default"),
              "the default of {} changes from " + before + " to " + after);
    }
  }
}
