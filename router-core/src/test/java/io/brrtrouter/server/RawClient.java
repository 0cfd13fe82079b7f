package io.brrtrouter.server;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A client that sends what it is told to, byte for byte, and reads answers strictly. */
final class RawClient implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;

  RawClient(int port) throws IOException {
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    this.socket.setSoTimeout(10_000);
    this.socket.setTcpNoDelay(true);
    this.in = socket.getInputStream();
  }

  /** Sends text as ISO-8859-1; line feeds become line ends of HTTP. */
  RawClient send(String text) throws IOException {
    return sendExactly(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  RawClient sendExactly(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** A GET without a body. */
  Answer get(String target) throws IOException {
    send("GET " + target + " HTTP/1.1\nHost: localhost\n\n");
    return answer(false);
  }

  Answer answer() throws IOException {
    return answer(false);
  }

  /** Reads an answer; one to a HEAD has no content whatever its head says. */
  Answer answer(boolean toHead) throws IOException {
    String line = line();
    if (line == null) {
      throw new EOFException("the server closed the connection without an answer");
    }
    int status = Integer.parseInt(line.split(" ", 3)[1]);
    List<String> fields = new ArrayList<>();
    for (String field = line(); field != null && !field.isEmpty(); field = line()) {
      fields.add(field);
    }
    Answer head = new Answer(status, fields, new byte[0]);
    return toHead || status == 204 || status == 304 || status < 200
        ? head
        : new Answer(status, fields, content(head));
  }

  private byte[] content(Answer head) throws IOException {
    String length = head.field("Content-Length");
    if (length != null) {
      return in.readNBytes(Integer.parseInt(length));
    }
    if (!"chunked".equals(head.field("Transfer-Encoding"))) {
      return in.readAllBytes();
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] chunk = chunk(); chunk.length > 0; chunk = chunk()) {
      content.write(chunk);
    }
    return content.toByteArray();
  }

  /** The next chunk; the empty one is the last. */
  byte[] chunk() throws IOException {
    String size = line();
    if (size == null) {
      throw new EOFException("the chunks ended before the last one");
    }
    byte[] chunk = in.readNBytes(Integer.parseInt(size, 16));
    line();
    return chunk;
  }

  /** The next line, without its end; null at the end. */
  @Nullable String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
      }
      line.write(b);
    }
    return line.size() == 0 ? null : line.toString(StandardCharsets.ISO_8859_1);
  }

  /** Whether the server has closed the connection, or does within the time of patience. */
  boolean isClosed() {
    try {
      return in.read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  RawClient patience(int millis) throws IOException {
    socket.setSoTimeout(millis);
    return this;
  }

  void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An answer. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Answer(int status, List<String> fields, byte[] content) {

    @Nullable String field(String name) {
      List<String> values = fields(name);
      return values.isEmpty() ? null : values.get(0);
    }

    List<String> fields(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return fields.stream()
          .filter(field -> field.toLowerCase(Locale.ROOT).startsWith(start))
          .map(field -> field.substring(start.length()).strip())
          .toList();
    }

    String text() {
      return new String(content, StandardCharsets.UTF_8);
    }
  }
}
