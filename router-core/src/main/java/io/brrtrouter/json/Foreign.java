package io.brrtrouter.json;

import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/** A keyword that networknt gets right, and that needs the whole of a value. */
final class Foreign extends Check {
  private final KeywordValidator validator;

  Foreign(KeywordValidator validator) {
    super(validator.getKeyword());
    this.validator = validator;
  }

  @Override
  void check(Evaluation evaluation, JsonNode value, NodePath at) {
    validator.validate(evaluation, value, value, at);
  }
}
