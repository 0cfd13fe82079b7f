package io.brrtrouter.outbound;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Receives messages on a free port, and answers each with the next of its statuses. */
final class Receiver implements AutoCloseable {
  /** A message as it came. */
  record Message(String method, String query, Map<String, List<String>> headers, byte[] body) {
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }

  final List<Message> messages = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final int[] statuses;
  private final Map<String, String> fields;
  private final byte[] content;

  Receiver(Map<String, String> fields, byte[] content, int... statuses) throws IOException {
    this.statuses = statuses;
    this.fields = fields;
    this.content = content;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::receive);
    server.start();
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/in?a=1");
  }

  private void receive(HttpExchange exchange) throws IOException {
    int status = statuses[Math.min(messages.size(), statuses.length - 1)];
    messages.add(
        new Message(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getRawQuery(),
            Map.copyOf(exchange.getRequestHeaders()),
            exchange.getRequestBody().readAllBytes()));
    if (status == 0) {
      exchange.close(); // without an answer
      return;
    }
    fields.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
    try (var out = exchange.getResponseBody()) {
      out.write(content);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
