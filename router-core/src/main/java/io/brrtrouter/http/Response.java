package io.brrtrouter.http;

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

  /** This response with other content. */
  public Response withBody(ResponseBody other) {
    return new Response(status, headers, other);
  }
}
