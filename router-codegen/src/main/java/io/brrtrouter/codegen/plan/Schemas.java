package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Schema;
import java.util.Objects;

/** Members of schemas that are known to be there. */
final class Schemas {
  private Schemas() {}

  /** The schema of this member. */
  static Schema child(Schema schema, String name) {
    return Objects.requireNonNull(schema.child(name));
  }
}
