package io.brrtrouter.pipeline;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Status;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.operation.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Picks the entry of an operation's content by the media type of a request. Immutable, safe for
 * concurrent use.
 */
final class ContentReader {
  private final List<BoundEntry> entries;
  private final @Nullable MediaType[] ranges;
  private final String accepted;

  ContentReader(Content<?> content, SchemaValidators schemas) {
    this.entries =
        content.mediaTypes().stream().map(entry -> BoundEntry.of(entry, schemas)).toList();
    this.ranges = new MediaType[entries.size()];
    for (int i = 0; i < ranges.length; i++) {
      ranges[i] = MediaType.parse(content.mediaTypes().get(i).range());
    }
    this.accepted =
        String.join(", ", content.mediaTypes().stream().map(Content.Entry::range).toList());
  }

  /**
   * The entry for this request's content.
   *
   * @throws Rejection 400 for more than one type, 415 for one that is not taken
   */
  BoundEntry choose(Request request) {
    List<String> said = request.headers().all("Content-Type");
    if (said.isEmpty()) {
      return onlyEntry(request);
    }
    if (said.size() > 1) { // whoever looked at it before may have read the other one
      throw Rejection.of(Status.BAD_REQUEST, "The request says more than one Content-Type.");
    }
    String raw = said.getFirst();
    for (BoundEntry entry : entries) {
      if (entry.entry().range().equals(raw)) {
        return entry;
      }
    }
    MediaType type = MediaType.parse(raw);
    int best = type == null ? -1 : mostSpecific(type);
    if (type == null || best < 0) {
      throw Rejections.unsupported(request.method(), accepted);
    }
    refuseCharset(type, entries.get(best).entry());
    return entries.get(best);
  }

  private int mostSpecific(MediaType type) {
    int best = -1;
    for (int i = 0; i < ranges.length; i++) {
      MediaType range = ranges[i];
      if (range != null && range.includes(type)) {
        MediaType previous = best < 0 ? null : ranges[best];
        if (previous == null || range.specificity() > previous.specificity()) {
          best = i;
        }
      }
    }
    return best;
  }

  /** Content without a type (RFC 9110, 8.3) is taken for the only one there is. */
  private BoundEntry onlyEntry(Request request) {
    if (entries.size() != 1) {
      throw Rejections.unsupported(request.method(), accepted);
    }
    return entries.get(0);
  }

  /** JSON and forms are UTF-8, whatever a parameter says (RFC 8259, 8.1). */
  private static void refuseCharset(MediaType type, Content.Entry<?> entry) {
    String charset = type.parameters().get("charset");
    boolean text =
        !(entry instanceof Content.Binary<?>) && !(entry instanceof Content.Multipart<?>);
    if (charset != null && text && !isUtf8(charset)) {
      throw Rejection.of(
          Status.UNSUPPORTED_MEDIA_TYPE, "Content of this media type is taken in UTF-8 only.");
    }
  }

  private static boolean isUtf8(String charset) {
    return charset.equalsIgnoreCase("utf-8")
        || charset.equalsIgnoreCase("utf8")
        || charset.equalsIgnoreCase("us-ascii");
  }
}
