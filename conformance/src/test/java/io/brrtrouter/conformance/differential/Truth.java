package io.brrtrouter.conformance.differential;

import io.brrtrouter.json.SchemaValidator;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import tools.jackson.databind.JsonNode;

/** The verdict of the validators on values that travel one way; compiled when first asked for. */
final class Truth {
  private final Together schemas;
  private final Direction direction;
  private SchemaValidator validator;

  Truth(Together schemas, Direction direction) {
    this.schemas = schemas;
    this.direction = direction;
  }

  boolean accepts(JsonNode tree) {
    return violation(tree) == null;
  }

  /** What is wrong with it first, or null. */
  Violation violation(JsonNode tree) {
    if (validator == null) {
      validator = schemas.at(schemas.pointer());
    }
    Violations violations = new Violations(1);
    validator.validate(tree, Violation.Location.BODY, "", direction, violations);
    return violations.isEmpty() ? null : violations.list().getFirst();
  }
}
