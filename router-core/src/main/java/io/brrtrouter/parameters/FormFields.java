package io.brrtrouter.parameters;

import io.brrtrouter.http.Cookies;
import io.brrtrouter.http.Headers;
import io.brrtrouter.http.QueryParameters;
import org.jspecify.annotations.Nullable;

/** The pairs of a form, looked at as a query. */
record FormFields(QueryParameters query) implements RawParameters {

  @Override
  public @Nullable String path(String name) {
    return null;
  }

  @Override
  public Headers headers() {
    return Headers.empty();
  }

  @Override
  public Cookies cookies() {
    return Cookies.parse(Headers.empty());
  }
}
