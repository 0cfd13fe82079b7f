package io.brrtrouter.codegen.serve;

import io.brrtrouter.http.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends requests as they are written: clients with manners would not send all of them. */
final class RawClient {
  private RawClient() {}

  /** An answer: its status, its header fields as they were sent, and its content. */
  record Answer(int status, String head, String body) {}

  /** Sends one request on a connection of its own. */
  static Answer send(int port, String method, String target, Iterable<String[]> headers)
      throws IOException {
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    head.append("Host: localhost\r\nConnection: close\r\n");
    for (String[] header : headers) {
      head.append(header[0]).append(": ").append(header[1]).append("\r\n");
    }
    return exchange(port, head.append("\r\n").toString());
  }

  /** Sends this request on a connection of its own. */
  static Answer send(int port, Request request) throws IOException {
    StringBuilder head = new StringBuilder();
    head.append(request.method()).append(' ').append(request.target().raw());
    head.append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
    request
        .headers()
        .forEach((name, value) -> {
          if (!name.equalsIgnoreCase("Content-Length")) {
            head.append(name).append(": ").append(value).append("\r\n");
          }
        });
    byte[] content = request.body().stream().readAllBytes();
    if (content.length > 0) {
      head.append("Content-Length: ").append(content.length).append("\r\n");
    }
    String text = new String(content, StandardCharsets.UTF_8);
    return exchange(port, head.append("\r\n").append(text).toString());
  }

  /** Posts content of this media type on a connection of its own. */
  static Answer post(int port, String target, String type, String content) throws IOException {
    int length = content.getBytes(StandardCharsets.UTF_8).length;
    return exchange(
        port,
        """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Connection: close\r
        Content-Type: %s\r
        Content-Length: %d\r
        \r
        %s\
        """
            .formatted(target, type, length, content));
  }

  /** Sends this message on a connection of its own. */
  static Answer exchange(int port, String message) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(message.getBytes(StandardCharsets.UTF_8));
      return parse(socket.getInputStream());
    }
  }

  private static Answer parse(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    in.transferTo(bytes);
    String text = bytes.toString(StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IOException("no whole answer: " + text);
    }
    return new Answer(
        Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
  }
}
