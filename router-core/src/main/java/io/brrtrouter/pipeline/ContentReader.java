package io.brrtrouter.pipeline;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.http.Request;
import io.brrtrouter.operation.Content;
import org.jspecify.annotations.Nullable;

/**
 * Picks the entry of an operation's content by the media type of a request. Immutable, safe for
 * concurrent use.
 */
final class ContentReader {
  private final Content<?> content;
  private final @Nullable MediaType[] ranges;
  private final String accepted;

  ContentReader(Content<?> content) {
    this.content = content;
    this.ranges = new MediaType[content.mediaTypes().size()];
    for (int i = 0; i < ranges.length; i++) {
      ranges[i] = MediaType.parse(content.mediaTypes().get(i).range());
    }
    this.accepted =
        String.join(", ", content.mediaTypes().stream().map(Content.Entry::range).toList());
  }

  /**
   * The entry for this request's content.
   *
   * @throws io.brrtrouter.http.Rejection 415
   */
  Content.Entry<?> choose(Request request) {
    refuseCodings(request);
    String raw = request.headers().first("Content-Type");
    if (raw == null) {
      return onlyEntry(request);
    }
    for (Content.Entry<?> entry : content.mediaTypes()) {
      if (entry.range().equals(raw)) {
        return entry;
      }
    }
    MediaType type = MediaType.parse(raw);
    int best = type == null ? -1 : mostSpecific(type);
    if (type == null || best < 0) {
      throw Rejections.unsupported(request.method(), accepted);
    }
    refuseCharset(request, type, content.mediaTypes().get(best));
    return content.mediaTypes().get(best);
  }

  private int mostSpecific(MediaType type) {
    int best = -1;
    for (int i = 0; i < ranges.length; i++) {
      MediaType range = ranges[i];
      if (range != null && range.includes(type)) {
        MediaType previous = best < 0 ? null : ranges[best];
        if (previous == null || previous.isRange() && previous.includes(range)) {
          best = i;
        }
      }
    }
    return best;
  }

  /** Content without a type (RFC 9110, 8.3) is taken for the only one there is. */
  private Content.Entry<?> onlyEntry(Request request) {
    if (content.mediaTypes().size() != 1) {
      throw Rejections.unsupported(request.method(), accepted);
    }
    return content.mediaTypes().get(0);
  }

  private void refuseCodings(Request request) {
    String coding = request.headers().first("Content-Encoding");
    if (coding != null && !coding.equalsIgnoreCase("identity")) {
      throw Rejections.unsupported(request.method(), accepted);
    }
  }

  /** JSON and forms are UTF-8, whatever a parameter says (RFC 8259, 8.1). */
  private void refuseCharset(Request request, MediaType type, Content.Entry<?> entry) {
    String charset = type.parameters().get("charset");
    boolean text =
        !(entry instanceof Content.Binary<?>) && !(entry instanceof Content.Multipart<?>);
    if (charset != null && text && !isUtf8(charset)) {
      throw Rejections.unsupported(request.method(), accepted);
    }
  }

  private static boolean isUtf8(String charset) {
    return charset.equalsIgnoreCase("utf-8")
        || charset.equalsIgnoreCase("utf8")
        || charset.equalsIgnoreCase("us-ascii");
  }
}
