package io.brrtrouter.json;

import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;

/** The keywords of OpenAPI's schemas. */
final class OpenApiDialects {
  private OpenApiDialects() {}

  static Dialect of(SchemaDialect version) {
    return switch (version) {
      case OPENAPI_3_0 -> Dialects.getOpenApi30();
      case OPENAPI_3_1 -> Dialects.getOpenApi31();
    };
  }
}
