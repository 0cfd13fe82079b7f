package io.brrtrouter.http;

/** Stands around a handler: sees the whole request and the whole response, never half of one. */
@FunctionalInterface
public interface Filter {

  /** Answers by calling {@code next}, with this request or another, or by itself. */
  Response filter(Request request, HttpHandler next);

  /** This filter around {@code handler}. */
  default HttpHandler around(HttpHandler handler) {
    return request -> filter(request, handler);
  }
}
