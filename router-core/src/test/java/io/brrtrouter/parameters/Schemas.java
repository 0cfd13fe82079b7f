package io.brrtrouter.parameters;

import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidators;
import tools.jackson.databind.json.JsonMapper;

/** Documents of one schema. */
final class Schemas {
  static final String POINTER = "/components/schemas/It";

  private Schemas() {}

  /** A document whose schema at {@link #POINTER} is this one; single quotes are double ones. */
  static SchemaValidators of(String schema) {
    return document("{'components':{'schemas':{'It':" + schema + "}}}");
  }

  static SchemaValidators document(String json) {
    return SchemaValidators.of(
        JsonMapper.shared().readTree(json.replace('\'', '"')), SchemaDialect.OPENAPI_3_1);
  }
}
