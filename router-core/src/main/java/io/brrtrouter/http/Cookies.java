package io.brrtrouter.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cookies of a request (RFC 6265, 4.2), names and values as they were sent, but for the quotes
 * a value may stand in (RFC 6265, 4.1.1). Names are compared with case. Split when first asked for.
 * Belongs to the thread that handles the request.
 */
public final class Cookies {
  /** The most cookies a request may have. */
  public static final int MAX_COOKIES = 1000;

  private final Headers headers;
  private @Nullable List<String> split;

  private Cookies(Headers headers) {
    this.headers = headers;
  }

  /** The cookies in the Cookie fields of these headers. */
  public static Cookies parse(Headers headers) {
    return new Cookies(headers);
  }

  /**
   * The first value of this name, or null.
   *
   * @throws Rejection 400 past {@link #MAX_COOKIES}
   */
  public @Nullable String first(String name) {
    List<String> pairs = namesAndValues();
    for (int i = 0; i < pairs.size(); i += 2) {
      if (pairs.get(i).equals(name)) {
        return pairs.get(i + 1);
      }
    }
    return null;
  }

  /**
   * Every name and value in order: name, value, name, value.
   *
   * @throws Rejection 400 past {@link #MAX_COOKIES}
   */
  public List<String> namesAndValues() {
    List<String> pairs = split;
    if (pairs == null) {
      pairs = new ArrayList<>();
      for (String field : headers.all("Cookie")) {
        split(field, pairs);
      }
      split = pairs;
    }
    return pairs;
  }

  private static void split(String field, List<String> pairs) {
    int start = 0;
    while (start < field.length()) {
      int semicolon = field.indexOf(';', start);
      int end = semicolon < 0 ? field.length() : semicolon;
      int equals = field.indexOf('=', start, end);
      String name = equals < 0 ? "" : field.substring(start, equals).strip();
      if (!name.isEmpty()) {
        if (pairs.size() == 2 * MAX_COOKIES) {
          throw Rejection.of(
              Status.BAD_REQUEST, "The request has more than " + MAX_COOKIES + " cookies.");
        }
        pairs.add(name);
        pairs.add(unquoted(field.substring(equals + 1, end).strip()));
      }
      start = end + 1;
    }
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
