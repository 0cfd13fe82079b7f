package io.brrtrouter.examples.petstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a store over a socket. */
final class StoreClient {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;

  StoreClient(int port) {
    this.base = URI.create("http://127.0.0.1:" + port);
  }

  /** An answer. */
  record Answer(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String text() {
      return response.body();
    }

    /** The body, read as JSON. */
    JsonNode json() {
      return JSON.readTree(response.body());
    }

    /** The member of this JSON pointer, as text. */
    String at(String pointer) {
      return json().at(pointer).asString("");
    }
  }

  Answer get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  Answer delete(String path, String... headers) {
    return send("DELETE", path, BodyPublishers.noBody(), headers);
  }

  Answer post(String path, String json, String... headers) {
    return send("POST", path, BodyPublishers.ofString(json), type("application/json", headers));
  }

  Answer put(String path, String json, String... headers) {
    return send("PUT", path, BodyPublishers.ofString(json), type("application/json", headers));
  }

  Answer send(String method, String path, String type, String body) {
    return send(method, path, BodyPublishers.ofString(body), "Content-Type", type);
  }

  Answer send(String method, String path, BodyPublisher body, String... headers) {
    try {
      return new Answer(client.send(request(method, path, body, headers), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An answer whose body is read while it comes. */
  <T> HttpResponse<T> open(String path, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    return client.send(request("GET", path, BodyPublishers.noBody()), handler);
  }

  /** Adds a cat of this name with these tags, and answers its id. */
  UUID cat(String name, String... tags) {
    String list = tags.length == 0 ? "" : "\"" + String.join("\",\"", tags) + "\"";
    Answer answer =
        post(
            "/pets",
            """
            {"name": "%s", "price": 10, "tags": [%s], "animal": {"kind": "cat", "indoor": true}}
            """
                .formatted(name, list));
    return UUID.fromString(answer.at("/id"));
  }

  private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).method(method, body);
    return headers.length == 0 ? request.build() : request.headers(headers).build();
  }

  private static String[] type(String type, String... headers) {
    String[] more = java.util.Arrays.copyOf(headers, headers.length + 2);
    more[headers.length] = "Content-Type";
    more[headers.length + 1] = type;
    return more;
  }
}
