package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Schema;
import org.jspecify.annotations.Nullable;

/** What a document says to readers. */
final class Descriptions {
  private Descriptions() {}

  /** The description of a schema, or its title, or null. */
  static @Nullable String of(Schema schema) {
    String description = text(Keywords.text(schema.node(), "description"));
    return description != null ? description : text(Keywords.text(schema.node(), "title"));
  }

  /** This text, or null if it is blank. */
  static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
