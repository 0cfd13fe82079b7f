package io.brrtrouter.test;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Status;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Over a socket, HTTP/1.1. */
final class SocketWire implements Wire {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;

  SocketWire(URI base) {
    this.base = base;
  }

  @Override
  public Reply exchange(Outgoing request) throws IOException, InterruptedException {
    BodyPublisher content =
        request.content().length == 0
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(request.content());
    HttpRequest.Builder sent =
        HttpRequest.newBuilder(URI.create(base + request.target()))
            .method(request.method().name(), content);
    request.headers().forEach(sent::header);
    HttpResponse<InputStream> answer = client.send(sent.build(), BodyHandlers.ofInputStream());
    return new Reply(Status.of(answer.statusCode()), headers(answer), answer.body());
  }

  private static Headers headers(HttpResponse<?> answer) {
    List<String> fields = new ArrayList<>();
    answer
        .headers()
        .map()
        .forEach((name, values) -> {
          for (String value : values) {
            fields.add(name);
            fields.add(value);
          }
        });
    return Headers.of(fields.toArray(String[]::new));
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
