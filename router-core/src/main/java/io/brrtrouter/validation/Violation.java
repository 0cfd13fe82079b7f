package io.brrtrouter.validation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that is wrong with a request or a response.
 *
 * @param in where
 * @param pointer a parameter's name, followed by a JSON pointer into its value if it has parts; for
 *     bodies the JSON pointer alone ({@code ""} is the whole body)
 * @param keyword the keyword of the schema that failed ({@code required}, {@code maximum}, {@code
 *     format}, ...)
 * @param message what is wrong, written for clients: a predicate ({@code must be an integer}), or a
 *     whole sentence
 */
public record Violation(Location in, String pointer, String keyword, String message) {

  /** Where a violation is. */
  public enum Location {
    PATH,
    QUERY,
    HEADER,
    COOKIE,
    BODY;

    /** The name used in problems and metric labels. */
    public String label() {
      return switch (this) {
        case PATH -> "path";
        case QUERY -> "query";
        case HEADER -> "header";
        case COOKIE -> "cookie";
        case BODY -> "body";
      };
    }
  }

  /** The message as a whole sentence: a predicate gets its subject. */
  public String sentence() {
    boolean predicate = !message.isEmpty() && Character.isLowerCase(message.charAt(0));
    return predicate ? subject() + " " + message + "." : message;
  }

  private String subject() {
    if (in == Location.BODY) {
      return pointer.isEmpty() ? "The body" : "The member '" + pointer + "' of the body";
    }
    return "The " + in.label() + " parameter '" + pointer + "'";
  }

  /** The violation as a member of a problem's {@code errors}. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("in", in.label());
    map.put(in == Location.BODY ? "pointer" : "name", pointer);
    map.put("keyword", keyword);
    map.put("message", message);
    return map;
  }
}
