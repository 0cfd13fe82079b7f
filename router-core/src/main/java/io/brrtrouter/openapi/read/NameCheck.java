package io.brrtrouter.openapi.read;

import org.jspecify.annotations.Nullable;

/** Checks the names that authors choose. */
final class NameCheck {
  private static final String TOKEN_MARKS = "!#$&-^_.+*'`|~%";

  private NameCheck() {}

  /** What is wrong with a name where such names are expected, or null. */
  static @Nullable String wrong(String name, Type.Names names) {
    return switch (names) {
      case ANY -> null;
      case NONE -> "is not allowed here";
      case COMPONENT ->
          isComponent(name) ? null : "may only contain letters, digits, '.', '-' and '_'";
      case PATH -> name.startsWith("/") ? null : "must start with '/'";
      case STATUS ->
          isStatus(name) ? null : "must be a status code, a range such as '4XX', or 'default'";
      case MEDIA_TYPE, CONTENT ->
          isMediaType(name) ? null : "must be a media type, such as 'text/plain'";
    };
  }

  static boolean isComponent(String name) {
    return !name.isEmpty()
        && name.chars().allMatch(c -> isAlphanumeric(c) || ".-_".indexOf(c) >= 0);
  }

  private static boolean isStatus(String name) {
    if (name.equals("default")) {
      return true;
    }
    if (name.length() != 3 || name.charAt(0) < '1' || name.charAt(0) > '5') {
      return false;
    }
    String rest = name.substring(1);
    return rest.equals("XX") || rest.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isMediaType(String name) {
    int parameters = name.indexOf(';');
    String type = (parameters < 0 ? name : name.substring(0, parameters)).strip();
    int slash = type.indexOf('/');
    return slash > 0
        && slash < type.length() - 1
        && type.chars().allMatch(c -> c == '/' || isAlphanumeric(c) || TOKEN_MARKS.indexOf(c) >= 0)
        && type.indexOf('/', slash + 1) < 0;
  }

  /** The media type that a key of content means, if it means one without doubt; null if not. */
  static @Nullable String meantMediaType(String name) {
    if (isMediaType(name)) {
      return name;
    }
    int comma = name.indexOf(',');
    String semicolon =
        comma < 0 ? name : name.substring(0, comma) + ";" + name.substring(comma + 1);
    boolean parameter = comma > 0 && name.indexOf('=', comma) > 0 && name.indexOf('/', comma) < 0;
    if (parameter && isMediaType(semicolon)) {
      return semicolon;
    }
    return name.equals("*") ? "*/*" : null;
  }

  private static boolean isAlphanumeric(int c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
