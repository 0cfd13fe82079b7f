package io.brrtrouter.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some ranges of content that can be written in parts: one as it is, several as {@code
 * multipart/byteranges} (RFC 9110, 14.6).
 */
final class PartialContent implements ResponseBody.Stream {
  private final ResponseBody.Stream whole;
  private final List<ByteRange> ranges;
  private final List<byte[]> heads = new ArrayList<>();

  private PartialContent(ResponseBody.Stream whole, List<ByteRange> ranges) {
    this.whole = whole;
    this.ranges = ranges;
  }

  /** The response with these ranges of its content alone. */
  static Response of(Response response, ResponseBody.Stream whole, List<ByteRange> ranges) {
    PartialContent content = new PartialContent(whole, ranges);
    Headers headers = response.headers();
    if (ranges.size() == 1) {
      headers = headers.with("Content-Range", ranges.getFirst().of(whole.length()));
    } else {
      String boundary = UUID.randomUUID().toString();
      content.writeHeads(boundary, headers.first("Content-Type"));
      headers = headers.with("Content-Type", "multipart/byteranges; boundary=" + boundary);
    }
    return new Response(Status.PARTIAL_CONTENT, headers, content);
  }

  private void writeHeads(String boundary, @Nullable String type) {
    for (ByteRange range : ranges) {
      String field = type == null ? "" : "\r\nContent-Type: " + type;
      String place = "\r\nContent-Range: " + range.of(whole.length());
      heads.add(ascii("\r\n--" + boundary + field + place + "\r\n\r\n"));
    }
    heads.add(ascii("\r\n--" + boundary + "--\r\n"));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public long length() {
    return ranges.stream().mapToLong(ByteRange::count).sum()
        + heads.stream().mapToLong(head -> head.length).sum();
  }

  @Override
  public void write(OutputStream out) throws IOException {
    try {
      for (int i = 0; i < ranges.size(); i++) {
        if (!heads.isEmpty()) {
          out.write(heads.get(i));
        }
        whole.write(out, ranges.get(i).first(), ranges.get(i).count());
      }
      if (!heads.isEmpty()) {
        out.write(heads.getLast());
      }
    } finally {
      whole.abandon();
    }
  }

  @Override
  public void end() {
    whole.end();
  }

  @Override
  public void abandon() {
    whole.abandon();
  }
}
