package io.brrtrouter.parameters;

import io.brrtrouter.http.Cookies;
import io.brrtrouter.http.Headers;
import io.brrtrouter.http.QueryParameters;
import org.jspecify.annotations.Nullable;

/** Where the parameters of one request are found, undecoded. Not safe for concurrent use. */
public interface RawParameters {

  /** The raw text of the path's capture of this name, or null. */
  @Nullable String path(String name);

  /** The query, split but not decoded. */
  QueryParameters query();

  /** The header fields. */
  Headers headers();

  /** The cookies. */
  Cookies cookies();
}
