package io.brrtrouter.codegen.plan;

import java.util.List;

/**
 * The content of a request.
 *
 * @param name of the component of the request
 * @param required whether it must be there
 * @param type what it becomes, whatever its media type
 * @param entries its media types, in document order
 */
public record BodyPlan(String name, boolean required, JavaType type, List<Entry> entries) {

  /**
   * A media type.
   *
   * @param kind how it is read
   * @param range as the document wrote it
   * @param pointer of its schema
   * @param use the type of its value
   */
  public record Entry(ContentKind kind, String range, String pointer, TypeUse use) {}
}
