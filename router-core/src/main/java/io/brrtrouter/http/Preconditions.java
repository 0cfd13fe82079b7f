package io.brrtrouter.http;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The preconditions of a request, in the order of RFC 9110, 13.2.2. The runtime evaluates those of
 * GET and HEAD, once the controller has answered with a validator; a controller that changes
 * something evaluates them itself, before it does.
 */
public final class Preconditions {
  private Preconditions() {}

  /**
   * Holds a request's preconditions against the present state of what it is for.
   *
   * @param tag the present entity tag, or null if there is none
   * @param modified the time of the last change, or null if it is not known
   * @return null to go on; otherwise the status to answer with, 304 or 412
   */
  public static @Nullable Status evaluate(
      Request request, @Nullable EntityTag tag, @Nullable Instant modified) {
    Headers headers = request.headers();
    if (headers.contains("If-Match")) {
      if (!lists(headers.all("If-Match"), tag, EntityTag::matchesStrongly)) {
        return Status.PRECONDITION_FAILED;
      }
    } else if (isLater(modified, date(headers, "If-Unmodified-Since"))) {
      return Status.PRECONDITION_FAILED;
    }
    boolean reads = request.method() == Method.GET || request.method() == Method.HEAD;
    if (headers.contains("If-None-Match")) {
      boolean known = lists(headers.all("If-None-Match"), tag, EntityTag::matchesWeakly);
      return !known ? null : reads ? Status.NOT_MODIFIED : Status.PRECONDITION_FAILED;
    }
    Instant since = reads ? date(headers, "If-Modified-Since") : null;
    boolean unchanged = since != null && modified != null && !isLater(modified, since);
    return unchanged ? Status.NOT_MODIFIED : null;
  }

  /** Whether what {@code If-Range} names is what there is; true where nothing is named. */
  static boolean isRangeCurrent(
      Request request, @Nullable EntityTag tag, @Nullable Instant modified) {
    String field = request.headers().first("If-Range");
    if (field == null) {
      return true;
    }
    EntityTag asked = EntityTag.parse(field.strip());
    if (asked != null) {
      return tag != null && asked.matchesStrongly(tag);
    }
    Instant date = HttpDate.parse(field);
    // Within the second of a change there may be another one (RFC 9110, 8.8.2.2).
    return date != null
        && modified != null
        && date.equals(HttpDate.toSecond(modified))
        && date.plusSeconds(1).isBefore(Instant.now());
  }

  private interface Comparison {
    boolean holds(EntityTag one, EntityTag other);
  }

  private static boolean lists(
      List<String> fields, @Nullable EntityTag tag, Comparison comparison) {
    Predicate<EntityTag> matches = listed -> tag != null && comparison.holds(listed, tag);
    for (String field : fields) {
      if (field.strip().equals("*") || EntityTag.list(field).stream().anyMatch(matches)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Instant date(Headers headers, String name) {
    String field = headers.first(name);
    return field == null ? null : HttpDate.parse(field);
  }

  private static boolean isLater(@Nullable Instant modified, @Nullable Instant date) {
    return modified != null && date != null && HttpDate.toSecond(modified).isAfter(date);
  }
}
