package io.brrtrouter.outbound;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Request;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The request that asked for callbacks, and its answer: what the runtime expressions of a
 * callback's URL speak of (OAS 3.1, 4.8.20.4). What is not given here has no value. Immutable.
 */
public final class CallbackSource {
  private final Map<String, String> values;
  private final Map<String, JsonNode> bodies;
  private final Headers request;
  private final Headers response;

  private CallbackSource(
      Map<String, String> values, Map<String, JsonNode> bodies, Headers request, Headers response) {
    this.values = values;
    this.bodies = bodies;
    this.request = request;
    this.response = response;
  }

  /** Nothing but a URL and a method. */
  public static CallbackSource of(String method, String url) {
    return new CallbackSource(Map.of(), Map.of(), Headers.empty(), Headers.empty())
        .value("$method", method)
        .value("$url", url);
  }

  /** A request with its header fields; its parameters and its content are for the caller to add. */
  public static CallbackSource of(Request request) {
    CallbackSource source = of(request.method().name(), request.target().raw());
    return new CallbackSource(source.values, Map.of(), request.headers(), Headers.empty());
  }

  /** With this parameter of the query. */
  public CallbackSource query(String name, @Nullable Object value) {
    return value("$request.query." + name, value);
  }

  /** With this parameter of the path. */
  public CallbackSource path(String name, @Nullable Object value) {
    return value("$request.path." + name, value);
  }

  /** With this header field of the request. */
  public CallbackSource header(String name, String value) {
    return new CallbackSource(values, bodies, request.with(name, value), response);
  }

  /** With this content of the request. */
  public CallbackSource body(JsonNode body) {
    return body("$request.body", body);
  }

  /** With this answer: its status and its header fields. */
  public CallbackSource response(int status, Headers headers) {
    CallbackSource with = value("$statusCode", status);
    return new CallbackSource(with.values, bodies, request, headers);
  }

  /** With this content of the answer. */
  public CallbackSource responseBody(JsonNode body) {
    return body("$response.body", body);
  }

  private CallbackSource value(String expression, @Nullable Object value) {
    Map<String, String> more = new HashMap<>(values);
    if (value != null) {
      more.put(expression, value.toString());
    }
    return new CallbackSource(Map.copyOf(more), bodies, request, response);
  }

  private CallbackSource body(String expression, JsonNode body) {
    Map<String, JsonNode> more = new HashMap<>(bodies);
    more.put(expression, body);
    return new CallbackSource(values, Map.copyOf(more), request, response);
  }

  @Nullable String value(String expression) {
    return values.get(expression);
  }

  @Nullable JsonNode content(String expression) {
    return bodies.get(expression);
  }

  @Nullable String requestHeader(String name) {
    return request.first(name);
  }

  @Nullable String responseHeader(String name) {
    return response.first(name);
  }
}
