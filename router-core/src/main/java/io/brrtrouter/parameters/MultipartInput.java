package io.brrtrouter.parameters;

import static io.brrtrouter.parameters.Boundary.malformed;

import io.brrtrouter.http.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a multipart body into its parts while it comes (RFC 2046, 5.1.1): {@link #next} goes to the
 * next part, and reading gives its content. Holds one buffer, whatever the size of the parts.
 */
final class MultipartInput extends InputStream {
  /** The most parts a body may have. */
  static final int MAX_PARTS = 1000;

  /** What is held of a body. */
  static final int BUFFER = 16_384;

  private static final int MAX_PADDING = 1000;

  private final InputStream in;
  private final Boundary boundary;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private int parts;
  private boolean ended;
  private boolean inPart;

  MultipartInput(InputStream in, MediaType contentType) {
    this.in = in;
    this.boundary = Boundary.of(contentType);
  }

  /** Whether there is nothing at all. Before the first part is asked for. */
  boolean isEmpty() throws IOException {
    return !has(1);
  }

  /** The head of the next part; null after the last, when the body has been read to its end. */
  @Nullable PartHead next() throws IOException {
    if (ended) {
      return null;
    }
    skipToDelimiter();
    if (has(2) && buffer[at] == '-' && buffer[at + 1] == '-') {
      skipEpilogue();
      return null;
    }
    endLine();
    if (++parts > MAX_PARTS) {
      throw malformed("it has more than " + MAX_PARTS + " parts");
    }
    PartHead head = PartHead.read(head());
    inPart = true;
    return head;
  }

  /** To just after the delimiter that ends this part, or after the first, which may begin it. */
  private void skipToDelimiter() throws IOException {
    if (parts == 0 && has(boundary.length() - 2) && boundary.starts(buffer, at, end, 2)) {
      at += boundary.length() - 2;
      return;
    }
    inPart = true;
    for (int content = content(); content > 0; content = content()) {
      at += content;
    }
    inPart = false;
    at += boundary.length();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = inPart ? Math.min(content(), length) : 0;
    if (count == 0) {
      return length == 0 ? 0 : -1;
    }
    System.arraycopy(buffer, at, into, offset, count);
    at += count;
    return count;
  }

  /** How many bytes of the part's content are here; 0 where its delimiter is. */
  private int content() throws IOException {
    while (true) {
      int found = boundary.search(buffer, at, end);
      if (found > at || found + boundary.length() <= end) {
        return found - at;
      }
      if (!fill()) {
        throw malformed(
            parts == 0 ? "its boundary is nowhere in it" : "it ends before its closing boundary");
      }
    }
  }

  /** The white space and the line break that end a boundary. */
  private void endLine() throws IOException {
    int skipped = 0;
    while (has(1) && (buffer[at] == ' ' || buffer[at] == '\t') && skipped++ < MAX_PADDING) {
      at++;
    }
    if (!has(2) || buffer[at] != '\r' || buffer[at + 1] != '\n') {
      throw malformed("a boundary is not followed by a line break");
    }
    at += 2;
  }

  /**
   * The header fields of a part, without the empty line after them. The line break of that may be
   * the one of a delimiter that follows at once, so that it is left where it does.
   */
  private byte[] head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(128);
    while (true) {
      if (!has(2)) {
        throw malformed("it ends before its closing boundary");
      }
      if (buffer[at] == '\r' && buffer[at + 1] == '\n') {
        boolean delimits = has(boundary.length()) && boundary.starts(buffer, at, end, 0);
        at += delimits ? 0 : 2;
        return head.toByteArray();
      }
      line(head);
    }
  }

  private void line(ByteArrayOutputStream head) throws IOException {
    byte before = 0;
    while (has(1)) {
      byte b = buffer[at++];
      head.write(b);
      if (before == '\r' && b == '\n') {
        return;
      }
      if (head.size() > PartHead.MAX_BYTES) {
        throw PartHead.tooLong();
      }
      before = b;
    }
    throw malformed("the header of a part does not end with an empty line");
  }

  private void skipEpilogue() throws IOException {
    do {
      at = end;
    } while (fill());
    ended = true;
  }

  /** Whether this many bytes are here, now or once more have come. */
  private boolean has(int count) throws IOException {
    while (end - at < count) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  private boolean fill() throws IOException {
    System.arraycopy(buffer, at, buffer, 0, end - at);
    end -= at;
    at = 0;
    int count = in.read(buffer, end, buffer.length - end);
    end += Math.max(0, count);
    return count > 0;
  }
}
