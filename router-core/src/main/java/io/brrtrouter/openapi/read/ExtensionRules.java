package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be said of this product's own extensions. */
final class ExtensionRules {
  private static final String PREFIX = "x-brrtrouter";
  private static final Map<String, Extension> KNOWN = known();

  private final Problems problems;

  /** Where an extension has an effect, and what its value may be. */
  private record Extension(Set<Kind> places, Value value) {}

  private enum Value {
    BYTES("a number of bytes, decimal or like \"0x10000\""),
    COUNT("an integer of 0 or more"),
    POSITIVE("an integer of 1 or more"),
    FLAG("a boolean"),
    BACKPRESSURE("'block' or 'shed'"),
    WORKER("'virtual' or 'platform'"),
    ANY("a value");

    private final String title;

    Value(String title) {
      this.title = title;
    }
  }

  ExtensionRules(Problems problems) {
    this.problems = problems;
  }

  private static Map<String, Extension> known() {
    Set<Kind> operation = EnumSet.of(Kind.OPERATION);
    Map<String, Extension> known = new LinkedHashMap<>();
    known.put("-stack-size", new Extension(operation, Value.BYTES));
    known.put(
        "-body-size-bytes", new Extension(EnumSet.of(Kind.OPERATION, Kind.SCHEMA), Value.BYTES));
    known.put("-max-body-bytes", new Extension(operation, Value.BYTES));
    known.put("-workers", new Extension(operation, Value.POSITIVE));
    known.put("-max-workers", new Extension(operation, Value.POSITIVE));
    known.put("-queue-bound", new Extension(operation, Value.COUNT));
    known.put("-backpressure", new Extension(operation, Value.BACKPRESSURE));
    known.put("-deadline-ms", new Extension(operation, Value.COUNT));
    known.put("-worker", new Extension(operation, Value.WORKER));
    known.put("-circuit-breaker", new Extension(operation, Value.ANY));
    known.put("-rate-limit", new Extension(operation, Value.ANY));
    known.put("-tail", new Extension(EnumSet.of(Kind.PARAMETER), Value.FLAG));
    Map<String, Extension> named = new LinkedHashMap<>();
    known.forEach((name, extension) -> named.put(PREFIX + name, extension));
    return named;
  }

  void check(Kind kind, String name, Node.Member member) {
    if (!name.startsWith(PREFIX)) {
      return;
    }
    Extension extension = KNOWN.get(name);
    if (extension == null) {
      problems.warning(
          member.key(),
          "'" + name + "' is not an extension of BRRTRouter",
          problems.suggestion(name, KNOWN.keySet()));
    } else if (!extension.places().contains(kind)) {
      problems.warning(member.key(), "'" + name + "' has no effect on " + kind.title(), null);
    } else if (!isOf(member.value(), extension.value())) {
      problems.error(
          member.value().position(),
          Wording.wrongType(name, extension.value().title, member.value()),
          null);
    }
  }

  private static boolean isOf(Node node, Value type) {
    String text = Nodes.text(node);
    return switch (type) {
      case ANY -> true;
      case FLAG -> Fit.isFlag(node);
      case BACKPRESSURE -> "block".equals(text) || "shed".equals(text);
      case WORKER -> "virtual".equals(text) || "platform".equals(text);
      case COUNT -> isAtLeast(number(node), 0);
      case POSITIVE -> isAtLeast(number(node), 1);
      case BYTES -> isAtLeast(text == null ? number(node) : decoded(text), 0);
    };
  }

  private static boolean isAtLeast(@Nullable Long number, long least) {
    return number != null && number >= least;
  }

  private static @Nullable Long number(Node node) {
    return node instanceof Node.Scalar scalar
            && scalar.json().isIntegralNumber()
            && scalar.json().canConvertToLong()
        ? scalar.json().longValue()
        : null;
  }

  private static @Nullable Long decoded(String text) {
    try {
      return Long.decode(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
