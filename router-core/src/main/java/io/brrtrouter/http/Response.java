package io.brrtrouter.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A response, complete but for the content that a stream has yet to write. Immutable.
 *
 * @param status the status
 * @param headers the header fields, without {@code Content-Length}, which the transport adds
 * @param body the content
 */
public record Response(Status status, Headers headers, ResponseBody body) {

  /** An answer without content. */
  public static Response of(Status status) {
    return new Response(status, Headers.empty(), ResponseBody.EMPTY);
  }

  /** An answer with these bytes. */
  public static Response of(Status status, String contentType, byte[] bytes) {
    return new Response(
        status, Headers.of("Content-Type", contentType), new ResponseBody.Bytes(bytes));
  }

  /** This response with this header field in place of those of its name. */
  public Response withHeader(String name, String value) {
    return new Response(status, headers.with(name, value), body);
  }

  /** This response with other header fields. */
  public Response withHeaders(Headers other) {
    return new Response(status, other, body);
  }

  /**
   * This response without the fields that describe content, for statuses that have none; {@code
   * Content-Location} says where, not what, and stays (RFC 9110, 15.4.5).
   */
  public Response withoutContentFields() {
    List<String> described = new ArrayList<>(0);
    headers.forEach((name, value) -> {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-") && !lower.equals("content-location")) {
        described.add(name);
      }
    });
    Headers kept = headers;
    for (String name : described) {
      kept = kept.without(name);
    }
    return described.isEmpty() ? this : withHeaders(kept);
  }

  /** This response with other content. */
  public Response withBody(ResponseBody other) {
    return new Response(status, headers, other);
  }
}
