package io.brrtrouter.parameters;

import io.brrtrouter.http.Cookies;
import io.brrtrouter.http.Headers;
import io.brrtrouter.http.QueryParameters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The raw parameters of a request that was never sent. */
record Raw(Map<String, String> captures, QueryParameters query, Headers headers, Cookies cookies)
    implements RawParameters {

  private static final Raw NONE =
      new Raw(
          Map.of(), QueryParameters.parse(null), Headers.empty(), Cookies.parse(Headers.empty()));

  static Raw none() {
    return NONE;
  }

  static Raw path(String name, String raw) {
    return new Raw(Map.of(name, raw), NONE.query, NONE.headers, NONE.cookies);
  }

  static Raw query(String raw) {
    return new Raw(Map.of(), QueryParameters.parse(raw), NONE.headers, NONE.cookies);
  }

  static Raw headers(String... namesAndValues) {
    return new Raw(Map.of(), NONE.query, Headers.of(namesAndValues), NONE.cookies);
  }

  static Raw cookies(String... fields) {
    Headers headers = Headers.empty();
    for (String field : fields) {
      headers = headers.plus("Cookie", field);
    }
    return new Raw(Map.of(), NONE.query, NONE.headers, Cookies.parse(headers));
  }

  @Override
  public @Nullable String path(String name) {
    return captures.get(name);
  }
}
