package io.brrtrouter.http;

/** A total function from request to response: it answers everything and throws nothing. */
@FunctionalInterface
public interface HttpHandler {

  /** The answer to this request. Called on the connection's thread; safe for concurrent use. */
  Response handle(Request request);
}
