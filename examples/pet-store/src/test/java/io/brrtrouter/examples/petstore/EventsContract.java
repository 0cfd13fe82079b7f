package io.brrtrouter.examples.petstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.brrtrouter.outbound.WebhookSigner;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds of the operations tagged {@code events}. */
@Timeout(60)
abstract class EventsContract {
  private final StoreClient store;

  EventsContract(StoreClient store) {
    this.store = store;
  }

  @Test
  void tellsOfEverythingWhileItHappens() throws Exception {
    HttpResponse<Stream<String>> response = store.open("/events", BodyHandlers.ofLines());
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    try (Stream<String> lines = response.body()) {
      Iterator<String> events =
          lines.filter(line -> line.startsWith("event:") || line.startsWith("data:")).iterator();
      UUID pet = store.cat("Told of");
      assertThat(events.next()).isEqualTo("event: pet.added");
      assertThat(events.next()).contains(pet.toString());
      store.send("PATCH", "/pets/" + pet, "application/merge-patch+json", "{\"price\": 2}");
      assertThat(events.next()).isEqualTo("event: pet.changed");
      events.next();
      store.delete("/pets/" + pet);
      assertThat(events.next()).isEqualTo("event: pet.removed");
    }
  }

  @Test
  void endsAfterAsManyEventsAsWereWanted() throws Exception {
    HttpResponse<Stream<String>> response = store.open("/events?max=2", BodyHandlers.ofLines());
    store.cat("One");
    store.cat("Two");
    store.cat("Three");
    List<String> events = response.body().filter(line -> line.startsWith("event:")).toList();
    assertThat(events).containsExactly("event: pet.added", "event: pet.added");
    assertThat(store.get("/events?max=0").status()).isEqualTo(400);
  }

  @Test
  void postsEventsToWebhooks() throws Exception {
    BlockingQueue<String> told = new ArrayBlockingQueue<>(10);
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/told",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          told.add(isSigned(exchange.getRequestHeaders(), body) ? new String(body, UTF_8) : "");
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
    try {
      String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/told";
      var webhook =
          store.post("/webhooks", "{\"url\": \"" + url + "\"}", "X-API-Key", TestStore.STORE_KEY);
      assertThat(webhook.status()).isEqualTo(201);
      UUID pet = store.cat("Told of");
      assertThat(told.poll(20, TimeUnit.SECONDS))
          .isEqualTo("{\"type\":\"pet.added\",\"petId\":\"" + pet + "\"}");
      assertThat(
              store.delete(webhook.header("Location"), "X-API-Key", TestStore.STORE_KEY).status())
          .isEqualTo(204);
    } finally {
      receiver.stop(0);
    }
  }

  private static boolean isSigned(Headers headers, byte[] body) {
    return WebhookSigner.of(TestStore.WEBHOOK_SECRET)
        .accepts(
            headers.getFirst("webhook-id"),
            Instant.ofEpochSecond(Long.parseLong(headers.getFirst("webhook-timestamp"))),
            body,
            headers.getFirst("webhook-signature"),
            Instant.now(),
            Duration.ofMinutes(5));
  }

  @Test
  void letsNobodyAddAWebhookWithoutTheKey() {
    assertThat(store.post("/webhooks", "{\"url\": \"http://a.example/\"}").status()).isEqualTo(401);
    assertThat(store.delete("/webhooks/" + UUID.randomUUID()).status()).isEqualTo(401);
    String[] key = {"X-API-Key", TestStore.STORE_KEY};
    for (String url :
        List.of(
            "ftp://a.example/", "http:///x", "http://a.example:99999/", "http://b@a.example/")) {
      assertThat(store.post("/webhooks", "{\"url\": \"" + url + "\"}", key).status())
          .isEqualTo(400);
    }
    assertThat(store.delete("/webhooks/" + UUID.randomUUID(), key).status()).isEqualTo(404);
  }
}
