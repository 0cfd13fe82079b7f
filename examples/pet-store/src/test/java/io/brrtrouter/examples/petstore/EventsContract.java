package io.brrtrouter.examples.petstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.brrtrouter.examples.petstore.api.AddWebhook;
import io.brrtrouter.examples.petstore.api.ChangePet;
import io.brrtrouter.examples.petstore.api.NewWebhook;
import io.brrtrouter.examples.petstore.api.PetChanges;
import io.brrtrouter.examples.petstore.api.RemovePet;
import io.brrtrouter.examples.petstore.api.RemoveWebhook;
import io.brrtrouter.examples.petstore.api.Webhook;
import io.brrtrouter.operation.EventStream.Event;
import io.brrtrouter.outbound.WebhookSigner;
import io.brrtrouter.test.TestResponse;
import io.brrtrouter.test.TestService;
import io.brrtrouter.test.TestStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the operations tagged {@code events}. */
@Timeout(60)
abstract class EventsContract {
  private final TestService store;

  EventsContract(TestService store) {
    this.store = store;
  }

  // snippet events
  @Test
  void tellsOfEverythingWhileItHappens() {
    try (TestStream events = store.request("streamEvents").open().assertStatus(200)) {
      UUID pet = TestStore.cat(store, "Told of");
      Event added = events.nextEvent();
      assertThat(added.name()).isEqualTo("pet.added");
      assertThat(added.data()).contains(pet.toString());
      PetChanges cheaper = new PetChanges(null, BigDecimal.TWO, null, null);
      store.send(new ChangePet.Request(pet, cheaper));
      assertThat(events.nextEvent().name()).isEqualTo("pet.changed");
      store.send(new RemovePet.Request(pet));
      assertThat(events.nextEvent().name()).isEqualTo("pet.removed");
    }
  }

  // end snippet

  @Test
  void endsAfterAsManyEventsAsWereWanted() {
    try (TestStream events = store.request("streamEvents").with("max", 2).open()) {
      TestStore.cat(store, "One");
      TestStore.cat(store, "Two");
      TestStore.cat(store, "Three");
      assertThat(events.restOfEvents())
          .extracting(Event::name)
          .containsExactly("pet.added", "pet.added");
    }
    store.request("streamEvents").with("max", 0).send().assertProblem(400);
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
      Webhook webhook = withKey(addWebhook(url)).assertStatus(201).body(Webhook.class);
      UUID pet = TestStore.cat(store, "Told of");
      assertThat(told.poll(20, TimeUnit.SECONDS))
          .isEqualTo("{\"type\":\"pet.added\",\"petId\":\"" + pet + "\"}");
      withKey(new RemoveWebhook.Request(webhook.id())).assertStatus(204);
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
    store.send(addWebhook("http://a.example/")).assertProblem(401);
    var unknown = new RemoveWebhook.Request(UUID.randomUUID());
    store.send(unknown).assertProblem(401);
    withKey(unknown).assertProblem(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://a.example/", "http:///x", "http://a.example:99999/", "http://b@a.example/"})
  void postsToNothingButWebServers(String url) {
    withKey(addWebhook(url)).assertProblem(400);
  }

  private static AddWebhook.Request addWebhook(String url) {
    return new AddWebhook.Request(new NewWebhook(url));
  }

  private TestResponse withKey(Record request) {
    return store.request(request).header("X-API-Key", TestStore.STORE_KEY).send();
  }
}
