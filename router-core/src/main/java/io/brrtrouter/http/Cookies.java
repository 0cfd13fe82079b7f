package io.brrtrouter.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cookies of a request (RFC 6265, 4.2), names and values as they were sent. */
public final class Cookies {
  private final List<String> pairs;

  private Cookies(List<String> pairs) {
    this.pairs = pairs;
  }

  /** Splits the Cookie fields of these headers. */
  public static Cookies parse(Headers headers) {
    List<String> pairs = new ArrayList<>();
    for (String field : headers.all("Cookie")) {
      for (String pair : field.split(";", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          pairs.add(pair.substring(0, equals).strip());
          pairs.add(pair.substring(equals + 1).strip());
        }
      }
    }
    return new Cookies(pairs);
  }

  /** The first value of this name, or null. */
  public @Nullable String first(String name) {
    for (int i = 0; i < pairs.size(); i += 2) {
      if (pairs.get(i).equals(name)) {
        return pairs.get(i + 1);
      }
    }
    return null;
  }

  /** Every name and value in order: name, value, name, value. */
  public List<String> namesAndValues() {
    return pairs;
  }
}
