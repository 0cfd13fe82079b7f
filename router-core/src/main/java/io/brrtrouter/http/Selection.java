package io.brrtrouter.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends as much of an answer as its request asks for: nothing new, a part, or all of it (RFC 9110,
 * 13 and 14). Looks at successful answers to GET and HEAD alone.
 */
public final class Selection {
  private Selection() {}

  /**
   * The answer itself, a 304 in its place, or the ranges of it that were asked for.
   *
   * @throws Rejection 412 where a precondition fails, 416 where no range is there; content that is
   *     a stream is abandoned then
   */
  public static Response of(Request request, Response response) {
    Method method = request.method();
    if (response.status().code() != 200 || method != Method.GET && method != Method.HEAD) {
      return response;
    }
    Headers headers = response.headers();
    EntityTag tag = tag(headers.first("ETag"));
    Instant modified = date(headers.first("Last-Modified"));
    Status instead =
        tag == null && modified == null ? null : Preconditions.evaluate(request, tag, modified);
    if (instead != null) {
      abandon(response);
      return instead(instead, headers);
    }
    return response.body() instanceof ResponseBody.Stream whole && whole.isSeekable()
        ? ranged(request, response, whole, tag, modified)
        : response;
  }

  private static Response ranged(
      Request request,
      Response response,
      ResponseBody.Stream whole,
      @Nullable EntityTag tag,
      @Nullable Instant modified) {
    Response offered = response.withHeader("Accept-Ranges", "bytes");
    List<String> fields = request.headers().all("Range");
    long length = whole.length();
    if (fields.size() != 1 || length <= 0 || request.method() != Method.GET) {
      return offered; // a Range field is for GET alone (RFC 9110, 14.2)
    }
    List<ByteRange> ranges = ByteRange.parse(fields.getFirst(), length);
    if (ranges == null || !Preconditions.isRangeCurrent(request, tag, modified)) {
      return offered;
    }
    if (ranges.isEmpty()) {
      whole.abandon();
      throw new Rejection(
          Problem.of(Status.RANGE_NOT_SATISFIABLE)
              .withDetail("The content has " + length + " bytes, and none of those asked for."),
          Headers.of("Content-Range", "bytes */" + length, "Accept-Ranges", "bytes"));
    }
    return PartialContent.of(offered, whole, ranges);
  }

  private static Response instead(Status status, Headers headers) {
    if (status.equals(Status.NOT_MODIFIED)) {
      return new Response(status, headers, ResponseBody.EMPTY).withoutContentFields();
    }
    throw new Rejection(
        Problem.of(status).withDetail("What the request is for is not in the state it names."));
  }

  private static void abandon(Response response) {
    if (response.body() instanceof ResponseBody.Stream stream) {
      stream.abandon();
    }
  }

  private static @Nullable EntityTag tag(@Nullable String field) {
    return field == null ? null : EntityTag.parse(field);
  }

  private static @Nullable Instant date(@Nullable String field) {
    return field == null ? null : HttpDate.parse(field);
  }
}
