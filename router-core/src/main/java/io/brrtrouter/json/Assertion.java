package io.brrtrouter.json;

import com.networknt.schema.path.NodePath;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** A keyword that a value obeys or not, whatever stands around it. */
final class Assertion extends Check {
  private final Predicate<JsonNode> holds;
  private final Supplier<String> message;
  private final boolean compares;

  private Assertion(
      String keyword, Predicate<JsonNode> holds, Supplier<String> message, boolean compares) {
    super(keyword);
    this.holds = holds;
    this.message = message;
    this.compares = compares;
  }

  /** Of an array or object, it speaks of the type and the size only. */
  Assertion(String keyword, Predicate<JsonNode> holds, Supplier<String> message) {
    this(keyword, holds, message, false);
  }

  /** Speaks of everything in a value. */
  static Assertion comparing(String keyword, Predicate<JsonNode> holds, Supplier<String> message) {
    return new Assertion(keyword, holds, message, true);
  }

  @Override
  void check(Evaluation evaluation, Outline value, NodePath at) {
    if (compares) {
      check(evaluation, value.whole(), at);
    } else if (value.isOpen()) {
      check(evaluation, value.shape(), at);
    }
  }

  @Override
  void check(Evaluation evaluation, JsonNode value, NodePath at) {
    if (!holds.test(value)) {
      evaluation.fail(getKeyword(), at, message);
    }
  }
}
