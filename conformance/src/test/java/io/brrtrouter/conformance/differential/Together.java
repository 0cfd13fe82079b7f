package io.brrtrouter.conformance.differential;

import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.SchemaValidator;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The validators of a document, and one more: of the schemas that a type is planned from, which its
 * values obey together.
 *
 * @param schemas of the document
 * @param pointers where the schemas stand
 * @param allowsFastPath whether these validators may be left out
 * @param isBlind whether that one more accepts everything
 */
record Together(
    SchemaValidators schemas, List<String> pointers, boolean allowsFastPath, boolean isBlind)
    implements SchemaValidators {

  Together(SchemaValidators schemas, List<String> pointers) {
    this(schemas, pointers, true, false);
  }

  /** Where the validator of all these schemas is found. */
  String pointer() {
    return String.join(" & ", pointers);
  }

  /** The same, always asked. */
  Together slowly() {
    return new Together(schemas, pointers, false, false);
  }

  /** The same, which lets the decoder read what is wrong. */
  Together blindly() {
    return new Together(schemas, pointers, false, true);
  }

  @Override
  public SchemaValidator at(String pointer) {
    if (!pointer.equals(pointer()) || pointers.size() == 1 && !isBlind) {
      return schemas.at(pointer);
    }
    return new All(isBlind ? List.of() : pointers.stream().map(schemas::at).toList());
  }

  @Override
  public JsonNode schema(String pointer) {
    return schemas.schema(pointer);
  }

  @Override
  public JsonTrees trees() {
    return schemas.trees();
  }

  /** Asks one after the other. */
  private record All(List<SchemaValidator> each) implements SchemaValidator {
    @Override
    public boolean accepts(JsonNode instance) {
      return each.stream().allMatch(validator -> validator.accepts(instance));
    }

    @Override
    public void validate(
        JsonNode instance,
        Violation.Location in,
        String name,
        Direction direction,
        Violations out) {
      each.forEach(validator -> validator.validate(instance, in, name, direction, out));
    }
  }
}
