package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.MediaTypeObject;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.RequestBodyObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies: whether there is one, in which media types, and what it is. */
final class ContentRules {
  private final Messages messages;

  ContentRules(Messages messages) {
    this.messages = messages;
  }

  void compareRequests(
      String operation, Direction direction, OperationObject old, OperationObject now) {
    RequestBodyObject before = old.requestBody();
    RequestBodyObject after = now.requestBody();
    if (before == null && after != null) {
      messages.add(
          direction,
          after.required() ? Effect.NARROWED : Effect.NONE,
          Rule.BODY_ADDED,
          Place.now(after.node()),
          operation,
          after.required() ? "a required request body is added" : "a request body is added");
    } else if (before != null && after == null) {
      messages.add(
          direction,
          Effect.ALTERED,
          Rule.BODY_REMOVED,
          Place.old(before.node()),
          operation,
          "the request body is removed");
    } else if (before != null && after != null) {
      if (before.required() != after.required()) {
        messages.add(
            direction,
            after.required() ? Effect.NARROWED : Effect.WIDENED,
            Rule.BODY_REQUIRED,
            Place.now(PathRules.at(after.node(), "required")),
            operation,
            "the request body is " + (after.required() ? "required now" : "not required any more"));
      }
      compare(operation, direction, "the request body", before.content(), after.content());
    }
  }

  /** Compares the media types of a body, and their schemas. */
  void compare(
      String operation,
      Direction direction,
      String subject,
      List<MediaTypeObject> old,
      List<MediaTypeObject> now) {
    Map<String, MediaTypeObject> before = byRange(old);
    Map<String, MediaTypeObject> after = byRange(now);
    boolean several = before.size() > 1;
    before.forEach((range, media) -> {
      MediaTypeObject other = counterpart(direction, range, after);
      String of = subject + (several ? " as " + range : "");
      if (other == null) {
        messages.add(
            direction,
            Effect.ALTERED,
            Rule.MEDIA_TYPE_REMOVED,
            Place.old(media.node()),
            operation,
            subject + " may not be " + range + " any more");
        return;
      }
      messages.schemas(direction, operation, of, media.schema(), other.schema());
      compareEncodings(operation, direction, of, media.node(), other.node());
    });
    after.forEach((range, media) -> {
      if (!before.containsKey(range)) {
        messages.add(
            direction,
            Effect.NONE,
            Rule.MEDIA_TYPE_ADDED,
            Place.now(media.node()),
            operation,
            subject + " may be " + range + " now");
      }
    });
  }

  private static Map<String, MediaTypeObject> byRange(List<MediaTypeObject> content) {
    Map<String, MediaTypeObject> all = new LinkedHashMap<>();
    content.forEach(
        media -> all.putIfAbsent(media.range().toLowerCase(Locale.ROOT).replace(" ", ""), media));
    return all;
  }

  /**
   * The media type that takes the place of this one: the same, or a range around what clients send,
   * or one within the range that clients expect.
   */
  private static @Nullable MediaTypeObject counterpart(
      Direction direction, String range, Map<String, MediaTypeObject> after) {
    MediaTypeObject same = after.get(range);
    if (same != null) {
      return same;
    }
    return after.entrySet().stream()
        .filter(other ->
            direction == Direction.REQUEST
                ? includes(other.getKey(), range)
                : includes(range, other.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Whether every media type of the second is one of the first. */
  private static boolean includes(String range, String other) {
    String type = other.split(";", 2)[0];
    return range.equals("*/*")
        || range.equals(type)
        || (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1)));
  }

  /** How members of forms are written; the order does not matter. */
  private void compareEncodings(
      String operation, Direction direction, String subject, Node old, Node now) {
    Map<String, Node.Member> before = Tree.members(old.get("encoding"));
    Map<String, Node.Member> after = Tree.members(now.get("encoding"));
    before.forEach((name, member) -> {
      Node.Member other = after.get(name);
      if (other != null) {
        for (String keyword : List.of("contentType", "style", "explode")) {
          Node was = member.value().get(keyword);
          Node is = other.value().get(keyword);
          if (was != null && is != null && !text(was).equals(text(is))) {
            messages.add(
                direction,
                Effect.ALTERED,
                Rule.ENCODING,
                Place.now(is),
                operation,
                keyword
                    + " of '"
                    + name
                    + "' in "
                    + subject
                    + " changes from "
                    + text(was)
                    + " to "
                    + text(is));
          }
        }
      }
    });
  }

  private static String text(Node node) {
    return Tree.canonical(node.json());
  }
}
