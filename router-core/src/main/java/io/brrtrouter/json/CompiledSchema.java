package io.brrtrouter.json;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import tools.jackson.databind.JsonNode;

/** A schema that networknt compiled. */
final class CompiledSchema implements SchemaValidator {
  private final Schema schema;
  private final ValidationLimits limits;

  CompiledSchema(Schema schema, ValidationLimits limits) {
    this.schema = schema;
    this.limits = limits;
  }

  @Override
  public boolean accepts(JsonNode instance) {
    return schema
        .validate(instance, c -> c.executionConfig(e -> e.maxEvaluationDepth(limits.maxDepth())))
        .isEmpty();
  }

  @Override
  public void validate(
      JsonNode instance, Violation.Location in, String name, Direction direction, Violations out) {
    for (Error error : schema.validate(instance)) {
      String pointer = name + error.getInstanceLocation();
      if (error.getKeyword().equals("required")) {
        pointer += "/" + error.getProperty();
      }
      out.add(in, pointer, error.getKeyword(), error.getMessage());
    }
  }
}
