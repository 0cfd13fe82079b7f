package io.brrtrouter.http;

/**
 * A response status (RFC 9110, 15).
 *
 * @param code 100 to 599
 */
public record Status(int code) {
  public static final Status OK = new Status(200);
  public static final Status CREATED = new Status(201);
  public static final Status NO_CONTENT = new Status(204);
  public static final Status PARTIAL_CONTENT = new Status(206);
  public static final Status NOT_MODIFIED = new Status(304);
  public static final Status BAD_REQUEST = new Status(400);
  public static final Status UNAUTHORIZED = new Status(401);
  public static final Status FORBIDDEN = new Status(403);
  public static final Status NOT_FOUND = new Status(404);
  public static final Status METHOD_NOT_ALLOWED = new Status(405);
  public static final Status NOT_ACCEPTABLE = new Status(406);
  public static final Status REQUEST_TIMEOUT = new Status(408);
  public static final Status PRECONDITION_FAILED = new Status(412);
  public static final Status CONTENT_TOO_LARGE = new Status(413);
  public static final Status URI_TOO_LONG = new Status(414);
  public static final Status UNSUPPORTED_MEDIA_TYPE = new Status(415);
  public static final Status RANGE_NOT_SATISFIABLE = new Status(416);
  public static final Status TOO_MANY_REQUESTS = new Status(429);
  public static final Status HEADER_FIELDS_TOO_LARGE = new Status(431);
  public static final Status INTERNAL_SERVER_ERROR = new Status(500);
  public static final Status NOT_IMPLEMENTED = new Status(501);
  public static final Status SERVICE_UNAVAILABLE = new Status(503);
  public static final Status GATEWAY_TIMEOUT = new Status(504);

  /** Refuses codes outside 100 to 599 with an {@link IllegalArgumentException}. */
  public Status {
    if (code < 100 || code > 599) {
      throw new IllegalArgumentException("status code " + code + " is not in 100..599");
    }
  }

  /** The status of this code; 100 to 599. */
  public static Status of(int code) {
    return switch (code) {
      case 200 -> OK;
      case 201 -> CREATED;
      case 204 -> NO_CONTENT;
      case 400 -> BAD_REQUEST;
      case 404 -> NOT_FOUND;
      default -> new Status(code);
    };
  }

  /** The reason phrase of the IANA registry, or {@code Status NNN} for codes it does not name. */
  public String reason() {
    return ReasonPhrases.of(code);
  }

  /**
   * Refuses this status for a response that the document has for a range of them.
   *
   * @param key {@code 4XX}, or {@code default}
   * @param others the keys of the responses that come first, {@code 404} (OAS 3.1, 4.8.16)
   * @throws IllegalArgumentException if it is outside the range, or has a response of its own
   */
  public void require(String key, String... others) {
    if (!isOf(key)) {
      throw new IllegalArgumentException("status " + code + " is not of the response " + key);
    }
    for (String other : others) {
      if (isOf(other)) {
        throw new IllegalArgumentException("status " + code + " has a response of its own");
      }
    }
  }

  private boolean isOf(String key) {
    if (key.equals("default")) {
      return code >= 200; // others announce an answer, and are none
    }
    boolean range = key.endsWith("XX");
    return range ? key.charAt(0) - '0' == code / 100 : key.equals(Integer.toString(code));
  }

  /** Whether a response of this status never has content: 1xx, 204 and 304 (RFC 9110, 6.4.1). */
  public boolean forbidsContent() {
    return code < 200 || code == 204 || code == 304;
  }
}
