package io.brrtrouter.parameters;

import org.jspecify.annotations.Nullable;

/** Where a request keeps the raw text of a parameter that stands in one piece. */
@FunctionalInterface
interface Source {

  /** The raw text, or null where the parameter is absent. */
  @Nullable String find(RawParameters raw);

  /** A capture of the path. */
  static Source path(String name) {
    return raw -> raw.path(name);
  }

  /** A header field, its lines joined as one list (RFC 9110, 5.3). */
  static Source header(String name) {
    return raw -> {
      String first = raw.headers().first(name);
      if (first == null) {
        return null;
      }
      var lines = raw.headers().all(name);
      return lines.size() == 1 ? first : String.join(", ", lines);
    };
  }

  /** The first cookie of this name. */
  static Source cookie(String name) {
    return raw -> raw.cookies().first(name);
  }
}
