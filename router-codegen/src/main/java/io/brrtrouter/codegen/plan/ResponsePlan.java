package io.brrtrouter.codegen.plan;

import java.util.ArrayList;
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
    List<HeaderPlan> headers,
    @Nullable Content content) {

  /** Whether the controller chooses the status. */
  public boolean hasOpenStatus() {
    return code < 0;
  }

  /** Whether a status of this key might be of the other one, too. */
  public boolean overlaps(String other) {
    return hasOpenStatus()
        && !other.equals(status)
        && !other.equals("default")
        && (status.equals("default") || other.charAt(0) == status.charAt(0));
  }

  /**
   * The content of a response.
   *
   * @param kind how it is written
   * @param mediaTypes that it is sent as, whichever the client likes most; one range where the
   *     controller chooses the media type
   * @param pointer of its schema, or null if it has none
   * @param use its type, where it is JSON
   */
  public record Content(
      ContentKind kind, List<String> mediaTypes, @Nullable String pointer, TypeUse use) {

    /** The media type that the document has first. */
    public String mediaType() {
      return mediaTypes.getFirst();
    }

    /** Whether the controller says which media type of the range it is. */
    public boolean isOpen() {
      return mediaType().indexOf('*') >= 0;
    }

    /** This content, sent as this media type too. */
    Content or(String other) {
      List<String> more = new ArrayList<>(mediaTypes);
      more.add(other);
      return mediaTypes.contains(other) ? this : new Content(kind, List.copyOf(more), pointer, use);
    }
  }
}
