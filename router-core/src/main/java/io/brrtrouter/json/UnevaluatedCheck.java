package io.brrtrouter.json;

import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/**
 * {@code unevaluatedProperties} and {@code unevaluatedItems}. networknt looks through everything
 * that was noted of a place each time it comes there, which its own count of steps does not see.
 */
final class UnevaluatedCheck extends Check {
  private final KeywordValidator validator;

  UnevaluatedCheck(KeywordValidator validator) {
    super(validator.getKeyword());
    this.validator = validator;
  }

  @Override
  void check(Evaluation evaluation, JsonNode value, NodePath at) {
    evaluation.lookThroughNotes(at);
    validator.validate(evaluation, value, value, at);
  }
}
