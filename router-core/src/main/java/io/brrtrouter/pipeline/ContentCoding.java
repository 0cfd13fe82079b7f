package io.brrtrouter.pipeline;

import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.RequestBody;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Undoes the coding that a request says its content is in (RFC 9110, 8.4): gzip, or none. */
final class ContentCoding {
  private ContentCoding() {}

  /**
   * The content as it was before it was coded.
   *
   * @param limit how long it may be, coded or not
   * @param ratio how many times longer than its gzip it may be
   * @throws Rejection 415 for other codings, and for several
   */
  static RequestBody undone(Request request, long limit, int ratio) {
    List<String> fields = request.headers().all("Content-Encoding");
    if (fields.isEmpty() || !request.body().isPresent()) {
      return request.body();
    }
    String coding = null;
    for (String field : fields) {
      for (String element : field.split(",", -1)) {
        String name = element.strip();
        if (!name.isEmpty() && !name.equalsIgnoreCase("identity")) {
          coding = only(coding, name);
        }
      }
    }
    return coding == null ? request.body() : new Gzipped(request.body(), limit, ratio);
  }

  private static String only(@Nullable String before, String coding) {
    boolean gzip = coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip");
    if (before != null || !gzip) {
      throw Rejection.encodedContent();
    }
    return coding;
  }

  /** Content whose length nobody knows before it is inflated. */
  private record Gzipped(RequestBody coded, long limit, int ratio) implements RequestBody {
    @Override
    public long declaredLength() {
      return -1;
    }

    @Override
    public InputStream stream() {
      return new GunzipInput(coded.stream(), limit, ratio);
    }

    @Override
    public void expire(long deadline) {
      coded.expire(deadline);
    }
  }
}
