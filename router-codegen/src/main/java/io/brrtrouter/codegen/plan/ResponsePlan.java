package io.brrtrouter.codegen.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variant of an operation's response: a status with one kind of content.
 *
 * @param name of its record
 * @param status {@code 200}, a range such as {@code 4XX}, or {@code default}
 * @param code the status code, or -1 where the controller chooses it
 * @param description for readers, or null
 * @param headers its header fields
 * @param content its content, or null
 */
public record ResponsePlan(
    String name,
    String status,
    int code,
    @Nullable String description,
    List<ParameterPlan> headers,
    @Nullable Content content) {

  /**
   * The content of a response.
   *
   * @param kind how it is written
   * @param mediaType as it is sent; a range where the controller chooses the media type
   * @param pointer of its schema, or null if it has none
   * @param use its type, where it is JSON
   */
  public record Content(ContentKind kind, String mediaType, @Nullable String pointer, TypeUse use) {

    /** Whether the controller says which media type of the range it is. */
    public boolean isOpen() {
      return mediaType.indexOf('*') >= 0;
    }
  }
}
