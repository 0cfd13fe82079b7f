package io.brrtrouter.json;

import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/** {@code dependentSchemas}: members choose schemas for the object that has them. */
final class DependentSchemas extends Check {
  private final KeywordValidator validator;

  DependentSchemas(KeywordValidator validator) {
    super(validator.getKeyword());
    this.validator = validator;
  }

  @Override
  void check(Evaluation evaluation, JsonNode value, NodePath at) {
    evaluation.validateAsChosen(validator, value, at);
  }
}
