package io.brrtrouter.codegen.plan;

import org.jspecify.annotations.Nullable;

/** A type that is generated for a schema. */
public sealed interface Declaration permits RecordPlan, EnumPlan, UnionPlan {

  /** Its simple name, unique in its package even where file names ignore case. */
  String name();

  /** The JSON pointer of its schema in the bundled document. */
  String pointer();

  /** What the document says of it, or null. */
  @Nullable String description();
}
