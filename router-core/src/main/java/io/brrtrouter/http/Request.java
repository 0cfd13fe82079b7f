package io.brrtrouter.http;

import java.util.Map;

/**
 * A request as it arrived: nothing is decoded yet. Immutable, but for its body, which is read once.
 *
 * @param id the request id, well-formed and never empty
 * @param method the method, {@link Method#OTHER} for unknown tokens
 * @param target the request target, raw
 * @param headers the header fields
 * @param body the content
 * @param remote the peer's address as text, empty where there is none
 * @param attributes what filters tell each other and the controller
 */
public record Request(
    String id,
    Method method,
    RequestTarget target,
    Headers headers,
    RequestBody body,
    String remote,
    Map<String, Object> attributes) {

  /** A request in memory, as tests and clients of {@link HttpHandler} make it. */
  public static Request of(Method method, String target) {
    return new Request(
        "-", method, RequestTarget.of(target), Headers.empty(), RequestBody.NONE, "", Map.of());
  }

  /** This request with other header fields. */
  public Request withHeaders(Headers other) {
    return new Request(id, method, target, other, body, remote, attributes);
  }

  /** This request with this header field in place of those of its name. */
  public Request withHeader(String name, String value) {
    return withHeaders(headers.with(name, value));
  }

  /** This request with another body. */
  public Request withBody(RequestBody other) {
    return new Request(id, method, target, headers, other, remote, attributes);
  }

  /** This request with another target. */
  public Request withTarget(RequestTarget other) {
    return new Request(id, method, other, headers, body, remote, attributes);
  }

  /** This request with other attributes. */
  public Request withAttributes(Map<String, Object> other) {
    return new Request(id, method, target, headers, body, remote, Map.copyOf(other));
  }
}
