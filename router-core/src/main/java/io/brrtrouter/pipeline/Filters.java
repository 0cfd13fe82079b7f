package io.brrtrouter.pipeline;

import io.brrtrouter.http.Filter;
import io.brrtrouter.http.HttpHandler;
import java.util.List;

/** Filters around a handler. */
final class Filters {
  private Filters() {}

  /** The first filter is the outermost; without filters this is the handler itself. */
  static HttpHandler around(List<Filter> filters, HttpHandler handler) {
    HttpHandler inner = handler;
    for (int i = filters.size() - 1; i >= 0; i--) {
      inner = filters.get(i).around(inner);
    }
    return inner;
  }
}
