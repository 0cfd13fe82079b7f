package io.brrtrouter.server;

import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidator;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Validators that are compiled anew for every use. Slow, with the same answers: what the cache is
 * worth is measured against them.
 */
record UncachedSchemas(JsonNode document, SchemaDialect dialect, JsonTrees trees)
    implements SchemaValidators {
  @Override
  public SchemaValidator at(String pointer) {
    return new Compiling(pointer);
  }

  @Override
  public JsonNode schema(String pointer) {
    return document.at(JsonPointer.compile(pointer));
  }

  @Override
  public boolean allowsFastPath() {
    return false;
  }

  private SchemaValidator compile(String pointer) {
    return SchemaValidators.of(document, dialect).at(pointer);
  }

  private final class Compiling implements SchemaValidator {
    private final String pointer;

    Compiling(String pointer) {
      this.pointer = pointer;
    }

    @Override
    public boolean accepts(JsonNode instance) {
      return compile(pointer).accepts(instance);
    }

    @Override
    public void validate(
        JsonNode instance,
        Violation.Location in,
        String name,
        Direction direction,
        Violations out) {
      compile(pointer).validate(instance, in, name, direction, out);
    }
  }
}
