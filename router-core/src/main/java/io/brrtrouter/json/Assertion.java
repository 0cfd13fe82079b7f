package io.brrtrouter.json;

import com.networknt.schema.path.NodePath;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** A keyword that a value obeys or not, whatever stands around it. */
final class Assertion extends Check {
  private final Predicate<JsonNode> holds;
  private final Supplier<String> message;

  Assertion(String keyword, Predicate<JsonNode> holds, Supplier<String> message) {
    super(keyword);
    this.holds = holds;
    this.message = message;
  }

  @Override
  void check(Evaluation evaluation, JsonNode value, NodePath at) {
    if (!holds.test(value)) {
      evaluation.fail(getKeyword(), at, message);
    }
  }
}
