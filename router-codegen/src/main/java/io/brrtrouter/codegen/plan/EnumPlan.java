package io.brrtrouter.codegen.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enumeration of strings.
 *
 * @param name its name
 * @param pointer of its schema
 * @param description for readers, or null
 * @param constants in document order
 */
public record EnumPlan(
    String name, String pointer, @Nullable String description, List<Constant> constants)
    implements Declaration {

  /**
   * A constant.
   *
   * @param name its Java name
   * @param value its JSON value
   */
  public record Constant(String name, String value) {}
}
