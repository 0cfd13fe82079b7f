package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.ParameterObject;
import io.brrtrouter.openapi.ResponseObject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Responses: which there are, their header fields, their links, and their bodies. */
final class ResponseRules {
  private static final String DEFAULT = "default";

  private final Messages messages;
  private final ContentRules content;

  ResponseRules(Messages messages, ContentRules content) {
    this.messages = messages;
    this.content = content;
  }

  void compare(String operation, Direction direction, OperationObject old, OperationObject now) {
    Map<String, ResponseObject> before = byStatus(old);
    Map<String, ResponseObject> after = byStatus(now);
    before.forEach((status, response) -> {
      ResponseObject other = after.get(status);
      ResponseObject covering = other == null ? covering(status, after) : other;
      if (other == null) {
        removed(operation, response, covering);
      }
      if (covering != null) {
        compare(operation, direction, response, covering);
      }
    });
    after.forEach((status, response) -> {
      if (!before.containsKey(status)) {
        added(operation, direction, response, covering(status, before));
      }
    });
  }

  private static Map<String, ResponseObject> byStatus(OperationObject operation) {
    Map<String, ResponseObject> all = new LinkedHashMap<>();
    operation
        .responses()
        .forEach(response -> all.put(response.status().toUpperCase(Locale.ROOT), response));
    return all;
  }

  /** The range that this status is in, or what stands for all errors that are not named. */
  private static @Nullable ResponseObject covering(
      String status, Map<String, ResponseObject> responses) {
    boolean isDefault = status.equalsIgnoreCase(DEFAULT);
    ResponseObject range = isDefault ? null : responses.get(status.charAt(0) + "XX");
    boolean isError = status.startsWith("4") || status.startsWith("5");
    return range == null && isError ? responses.get(DEFAULT.toUpperCase(Locale.ROOT)) : range;
  }

  private void removed(String operation, ResponseObject old, @Nullable ResponseObject covering) {
    messages
        .findings()
        .add(
            covering == null ? Severity.BREAKING : Severity.WARNING,
            Rule.RESPONSE_REMOVED,
            Place.old(old.node()),
            operation,
            "the response "
                + old.status()
                + " is removed"
                + (covering == null ? "" : ": " + covering.status() + " stands for it"));
  }

  /** Errors can always happen; another success is something that clients do not know. */
  private void added(
      String operation,
      Direction direction,
      ResponseObject now,
      @Nullable ResponseObject covering) {
    boolean isSuccess = now.status().startsWith("2") || now.status().startsWith("3");
    messages
        .findings()
        .add(
            isSuccess && covering == null && direction == Direction.RESPONSE
                ? Severity.WARNING
                : Severity.COMPATIBLE,
            Rule.RESPONSE_ADDED,
            Place.now(now.node()),
            operation,
            "the response " + now.status() + " is added");
  }

  private void compare(
      String operation, Direction direction, ResponseObject old, ResponseObject now) {
    String name = "the response " + old.status();
    compareHeaders(operation, direction, name, old, now);
    content.compare(operation, direction, "the body of " + name, old.content(), now.content());
    Map<String, Node.Member> links = Tree.members(now.node().get("links"));
    Tree.members(old.node().get("links"))
        .forEach((link, member) -> {
          if (!links.containsKey(link)) {
            messages
                .findings()
                .add(
                    Severity.WARNING,
                    Rule.LINK_REMOVED,
                    Place.old(member.value()),
                    operation,
                    "the link '" + link + "' of " + name + " is removed");
          }
        });
  }

  private void compareHeaders(
      String operation, Direction direction, String of, ResponseObject old, ResponseObject now) {
    Map<String, ParameterObject> before = byName(old);
    Map<String, ParameterObject> after = byName(now);
    before.forEach((key, header) -> {
      ParameterObject other = after.get(key);
      String name = "the header '" + header.name() + "' of " + of;
      if (other == null) {
        messages.add(
            direction,
            Effect.ALTERED,
            Rule.HEADER_REMOVED,
            Place.old(header.node()),
            operation,
            name + " is removed");
        return;
      }
      if (header.required() != other.required()) {
        messages.add(
            direction,
            other.required() ? Effect.NARROWED : Effect.WIDENED,
            Rule.HEADER_REQUIRED,
            Place.now(PathRules.at(other.node(), "required")),
            operation,
            name + (other.required() ? " is always there now" : " may be missing now"));
      }
      messages.schemas(direction, operation, name, header.schema(), other.schema());
    });
    after.forEach((key, header) -> {
      if (!before.containsKey(key)) {
        messages.add(
            direction,
            direction == Direction.REQUEST && header.required() ? Effect.NARROWED : Effect.NONE,
            Rule.HEADER_ADDED,
            Place.now(header.node()),
            operation,
            "the header '" + header.name() + "' of " + of + " is added");
      }
    });
  }

  private static Map<String, ParameterObject> byName(ResponseObject response) {
    Map<String, ParameterObject> all = new LinkedHashMap<>();
    response.headers().forEach(header -> all.put(header.name().toLowerCase(Locale.ROOT), header));
    return all;
  }
}
