package io.brrtrouter.http;

import java.util.Objects;

/**
 * Ends the handling of a request: answer with this problem. Carries no stack trace, for it is an
 * answer, not a failure.
 */
public final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final transient Headers headers;

  /** A rejection with this problem and no further header fields. */
  public Rejection(Problem problem) {
    this(problem, Headers.empty());
  }

  /** A rejection with this problem and these header fields, {@code Allow} for instance. */
  public Rejection(Problem problem, Headers headers) {
    super(problem.title(), null, false, false);
    this.problem = Objects.requireNonNull(problem);
    this.headers = Objects.requireNonNull(headers);
  }

  /** A rejection of this status whose detail was written for clients. */
  public static Rejection of(Status status, String detail) {
    return new Rejection(Problem.of(status).withDetail(detail));
  }

  /** 415 for content in a coding that is not undone here (RFC 9110, 12.5.3 and 15.5.16). */
  public static Rejection encodedContent() {
    return new Rejection(
        Problem.of(Status.UNSUPPORTED_MEDIA_TYPE)
            .withDetail("Content is accepted as it is, or coded once with gzip."),
        Headers.of("Accept-Encoding", "gzip"));
  }

  /** What to tell the client. */
  public Problem problem() {
    return problem;
  }

  /** The header fields that go with it. */
  public Headers headers() {
    return headers;
  }
}
