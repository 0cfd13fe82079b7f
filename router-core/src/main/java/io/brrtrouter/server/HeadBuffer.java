package io.brrtrouter.server;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Status;
import io.helidon.http.DateTime;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;

/**
 * The head of an HTTP/1.1 response as bytes, and its content behind it where that is short. One per
 * connection, used again for every response.
 *
 * <p>What would break the message's framing cannot be written: control characters in values become
 * spaces (RFC 9110, 5.5), fields that the transport itself sends, and names that are no tokens, are
 * left out.
 */
final class HeadBuffer implements BiConsumer<String, String> {
  private static final int INITIAL_BYTES = 1024;
  private static final int KEPT_BYTES = 65_536;
  private static final byte[] DATE = ascii("Date: ");
  private static final byte[] CONTENT_LENGTH = ascii("Content-Length: ");
  private static final byte[] CHUNKED = ascii("Transfer-Encoding: chunked\r\n");
  private static final byte[] CLOSE = ascii("Connection: close\r\n");
  private static final AtomicReferenceArray<byte[]> STATUS_LINES = new AtomicReferenceArray<>(600);

  private byte[] bytes = new byte[INITIAL_BYTES];
  private int size;

  /** Begins a response. */
  void begin(Status status) {
    if (bytes.length > KEPT_BYTES) {
      bytes = new byte[INITIAL_BYTES];
    }
    size = 0;
    append(statusLine(status));
    append(DATE);
    append(DateTime.http1Bytes());
  }

  private static byte[] statusLine(Status status) {
    byte[] line = STATUS_LINES.get(status.code());
    if (line == null) {
      line = ascii("HTTP/1.1 " + status.code() + ' ' + status.reason() + "\r\n");
      STATUS_LINES.set(status.code(), line);
    }
    return line;
  }

  void fields(Headers headers) {
    headers.forEach(this);
  }

  @Override
  public void accept(String name, String value) {
    if (!isManaged(name) && isToken(name)) {
      field(name, value);
    }
  }

  void field(String name, String value) {
    ensure(name.length() + value.length() + 4);
    text(name);
    bytes[size++] = ':';
    bytes[size++] = ' ';
    text(value);
    endLine();
  }

  void contentLength(long length) {
    append(CONTENT_LENGTH);
    ensure(22);
    if (length < 10) {
      bytes[size++] = (byte) ('0' + length);
    } else {
      text(Long.toString(length));
    }
    endLine();
  }

  void chunked() {
    append(CHUNKED);
  }

  void close() {
    append(CLOSE);
  }

  /** Ends the head. */
  void end() {
    ensure(2);
    endLine();
  }

  void content(byte[] content, int length) {
    ensure(length);
    System.arraycopy(content, 0, bytes, size, length);
    size += length;
  }

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  private void append(byte[] more) {
    content(more, more.length);
  }

  private void endLine() {
    bytes[size++] = '\r';
    bytes[size++] = '\n';
  }

  private void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7f) {
        c = ' ';
      } else if (c > 0xff) {
        c = '?';
      }
      bytes[size++] = (byte) c;
    }
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  /** Whether the transport sends this field itself. */
  static boolean isManaged(String name) {
    return switch (name.length()) {
      case 10 -> name.equalsIgnoreCase("Connection") || name.equalsIgnoreCase("Keep-Alive");
      case 12 -> name.equalsIgnoreCase(RequestIds.HEADER);
      case 14 -> name.equalsIgnoreCase("Content-Length");
      case 17 -> name.equalsIgnoreCase("Transfer-Encoding");
      default -> false;
    };
  }

  private static boolean isToken(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == ':') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
