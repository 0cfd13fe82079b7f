package io.brrtrouter.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A media type or media range (RFC 9110, 8.3.1 and 12.5.1). Immutable.
 *
 * @param type lower case, {@code *} in a range
 * @param subtype lower case, {@code *} in a range
 * @param parameters by lower-case name, unquoted
 */
public record MediaType(String type, String subtype, Map<String, String> parameters) {

  /** The media type this text stands for, or null where it is malformed. */
  public static @Nullable MediaType parse(String text) {
    int semicolon = text.indexOf(';');
    String essence = (semicolon < 0 ? text : text.substring(0, semicolon)).strip();
    int slash = essence.indexOf('/');
    if (slash <= 0 || !Tokens.isToken(essence, 0, slash)) {
      return null;
    }
    if (!Tokens.isToken(essence, slash + 1, essence.length())) {
      return null;
    }
    Map<String, String> parameters = new LinkedHashMap<>(2);
    if (semicolon >= 0 && !MediaTypeParameters.parse(text, semicolon, parameters)) {
      return null;
    }
    return new MediaType(
        essence.substring(0, slash).toLowerCase(Locale.ROOT),
        essence.substring(slash + 1).toLowerCase(Locale.ROOT),
        parameters);
  }

  /** Type and subtype without parameters. */
  public String essence() {
    return type + "/" + subtype;
  }

  /** Whether content of this type is JSON: {@code json}, or anything with the suffix (RFC 6839). */
  public boolean isJson() {
    return subtype.equals("json") || subtype.endsWith("+json");
  }

  /** Whether this is a range: it has a wildcard. */
  public boolean isRange() {
    return subtype.equals("*") || subtype.startsWith("*+");
  }

  /**
   * Whether this range, or type, covers the other one. Parameters do not count, but for what the
   * range itself asks for, {@code charset} excepted.
   */
  public boolean includes(MediaType other) {
    return coversTypes(other) && coversParameters(other);
  }

  private boolean coversTypes(MediaType other) {
    if (type.equals("*")) {
      return subtype.equals("*");
    }
    if (!type.equals(other.type)) {
      return false;
    }
    if (subtype.equals("*") || subtype.equals(other.subtype)) {
      return true;
    }
    return subtype.startsWith("*+") && other.subtype.endsWith(subtype.substring(1));
  }

  private boolean coversParameters(MediaType other) {
    for (Map.Entry<String, String> wanted : parameters.entrySet()) {
      String name = wanted.getKey();
      if (name.equals("charset") || name.equals("boundary")) {
        continue;
      }
      if (!wanted.getValue().equals(other.parameters.get(name))) {
        return false;
      }
    }
    return true;
  }

  /** How specific a range is: 0 for all types, 1 for a type, 2 for a suffix, 3 and up for more. */
  public int specificity() {
    if (type.equals("*")) {
      return 0;
    }
    if (subtype.equals("*")) {
      return 1;
    }
    return subtype.startsWith("*+") ? 2 : 3 + parameters.size();
  }
}
