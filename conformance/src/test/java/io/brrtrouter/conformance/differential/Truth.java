package io.brrtrouter.conformance.differential;

import io.brrtrouter.json.SchemaValidator;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import tools.jackson.databind.JsonNode;

/** The verdict of the validators on a schema, compiled when it is first asked for. */
final class Truth {
  private final SchemaValidators schemas;
  private final String pointer;
  private SchemaValidator validator;

  Truth(SchemaValidators schemas, String pointer) {
    this.schemas = schemas;
    this.pointer = pointer;
  }

  boolean accepts(JsonNode tree) {
    return violation(tree) == null;
  }

  /** What is wrong with it first, or null. */
  Violation violation(JsonNode tree) {
    if (validator == null) {
      validator = schemas.at(pointer);
    }
    Violations violations = new Violations(1);
    validator.validate(tree, Violation.Location.BODY, "", Direction.REQUEST, violations);
    return violations.isEmpty() ? null : violations.list().getFirst();
  }
}
