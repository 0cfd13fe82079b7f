package io.brrtrouter.http;

/**
 * A request method (RFC 9110, 9). Methods the router has no routes for are all {@link #OTHER}, so
 * that nothing a client sends becomes a key or a label.
 */
public enum Method {
  GET,
  HEAD,
  POST,
  PUT,
  PATCH,
  DELETE,
  OPTIONS,
  TRACE,
  CONNECT,
  OTHER;

  /** The method of this case-sensitive token, {@link #OTHER} if it is none of the known ones. */
  public static Method of(String token) {
    return switch (token) {
      case "GET" -> GET;
      case "HEAD" -> HEAD;
      case "POST" -> POST;
      case "PUT" -> PUT;
      case "PATCH" -> PATCH;
      case "DELETE" -> DELETE;
      case "OPTIONS" -> OPTIONS;
      case "TRACE" -> TRACE;
      case "CONNECT" -> CONNECT;
      default -> OTHER;
    };
  }

  /** The name for logs and metric labels: the token, or {@code _other}. */
  public String label() {
    return this == OTHER ? "_other" : name();
  }
}
