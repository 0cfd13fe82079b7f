package io.brrtrouter.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A problem detail (RFC 9457). Every text in it was written for clients.
 *
 * @param type a URI reference; {@code about:blank} where the status says it all
 * @param title a short summary of the kind of problem
 * @param status the status it is sent with
 * @param detail what went wrong this time, or null
 * @param instance a URI reference for this occurrence, or null
 * @param extensions further members: strings, numbers, booleans, lists and maps of them
 */
public record Problem(
    String type,
    String title,
    Status status,
    @Nullable String detail,
    @Nullable String instance,
    Map<String, Object> extensions) {

  /** The media type of {@link #json}. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Set<String> OWN_MEMBERS =
      Set.of("type", "title", "status", "detail", "instance");

  /** A problem that its status explains. */
  public static Problem of(Status status) {
    return new Problem("about:blank", status.reason(), status, null, null, Map.of());
  }

  /** This problem with another detail. */
  public Problem withDetail(String other) {
    return new Problem(type, title, status, other, instance, extensions);
  }

  /** This problem with another type and title. */
  public Problem withType(String otherType, String otherTitle) {
    return new Problem(otherType, otherTitle, status, detail, instance, extensions);
  }

  /** This problem with another instance. */
  public Problem withInstance(String other) {
    return new Problem(type, title, status, detail, other, extensions);
  }

  /**
   * This problem with one further member.
   *
   * @throws IllegalArgumentException if every problem has this member (RFC 9457, 3.1)
   */
  public Problem with(String member, Object value) {
    if (OWN_MEMBERS.contains(member)) {
      throw new IllegalArgumentException("'" + member + "' is no extension of a problem");
    }
    Map<String, Object> more = new LinkedHashMap<>(extensions);
    more.put(member, value);
    return new Problem(type, title, status, detail, instance, more);
  }

  /** The problem as {@code application/problem+json}. */
  public byte[] json() {
    return ProblemJson.write(this);
  }

  /** The problem as a response. */
  public Response toResponse() {
    return Response.of(status, MEDIA_TYPE, json());
  }
}
