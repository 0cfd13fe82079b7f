package io.brrtrouter.parameters;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import io.brrtrouter.json.SchemaValidator;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents of one schema. */
final class Schemas {
  private Schemas() {}

  static final String POINTER = "/components/schemas/It";

  static SchemaValidators of(String schema) {
    return document("{\"components\":{\"schemas\":{\"It\":" + schema + "}}}");
  }

  static SchemaValidators document(String json) {
    JsonNode document = JsonMapper.shared().readTree(json);
    SchemaRegistry registry =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            b ->
                b.schemas(Map.of("https://d/doc.json", json))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    return new SchemaValidators() {
      @Override
      public SchemaValidator at(String pointer) {
        return new Validator(
            registry.getSchema(SchemaLocation.of("https://d/doc.json#" + pointer)));
      }

      @Override
      public JsonNode schema(String pointer) {
        return document.at(JsonPointer.compile(pointer));
      }
    };
  }

  private record Validator(Schema schema) implements SchemaValidator {
    @Override
    public boolean accepts(JsonNode instance) {
      return schema.validate(instance).isEmpty();
    }

    @Override
    public void validate(
        JsonNode instance,
        Violation.Location in,
        String name,
        Direction direction,
        Violations out) {
      schema
          .validate(instance)
          .forEach(
              e -> out.add(in, name + e.getInstanceLocation(), e.getKeyword(), e.getMessage()));
    }
  }
}
