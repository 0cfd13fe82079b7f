package io.brrtrouter.conformance.differential;

import io.brrtrouter.json.SchemaValidator;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The verdict of the validators on values that travel one way; compiled when first asked for. */
final class Truth {
  /** As many violations as an answer lists. */
  static final int LISTED = 50;

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
    List<Violation> violations = violations(tree, 1);
    return violations.isEmpty() ? null : violations.getFirst();
  }

  /** What is wrong with it, as far as an answer lists it. */
  List<Violation> violations(JsonNode tree) {
    return violations(tree, LISTED);
  }

  private List<Violation> violations(JsonNode tree, int most) {
    if (validator == null) {
      validator = schemas.at(schemas.pointer());
    }
    Violations violations = new Violations(most);
    validator.validate(tree, Violation.Location.BODY, "", direction, violations);
    return violations.list();
  }
}
