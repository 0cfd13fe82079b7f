package io.brrtrouter.examples.petstore.live;

import io.brrtrouter.examples.petstore.api.PetEvent;
import io.brrtrouter.examples.petstore.api.Webhook;
import io.brrtrouter.examples.petstore.data.WebhookRepository;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts events to the webhooks, one after the other on a thread of its own. At most a thousand
 * events wait; more than that are dropped, because a slow receiver must not stop the store.
 *
 * <p>Whoever has the store's key says where to post, to hosts inside of its network as well. Where
 * that is too much, send through a proxy that knows which hosts are allowed.
 */
public final class WebhookSender implements Consumer<PetEvent>, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WebhookSender.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final BlockingQueue<PetEvent> waiting = new ArrayBlockingQueue<>(1_000);
  private final WebhookRepository webhooks;
  private final Thread thread;

  /** Starts sending. */
  public WebhookSender(WebhookRepository webhooks) {
    this.webhooks = webhooks;
    this.thread = Thread.ofVirtual().name("webhooks").start(this::run);
  }

  @Override
  public void accept(PetEvent event) {
    if (!waiting.offer(event)) {
      log.warn("Too many events wait for webhooks; dropped {}", event);
    }
  }

  private void run() {
    try {
      PetEvent event = waiting.take();
      // Not before the first event: a client reads certificates, and the start need not wait.
      try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
        while (true) {
          tellAll(client, event);
          event = waiting.take();
        }
      }
    } catch (InterruptedException e) {
      log.debug("No more webhooks are told");
    }
  }

  private void tellAll(HttpClient client, PetEvent event) throws InterruptedException {
    try {
      for (Webhook webhook : webhooks.all()) {
        post(client, webhook, event);
      }
    } catch (SQLException e) {
      log.error("The webhooks cannot be read", e);
    }
  }

  private void post(HttpClient client, Webhook webhook, PetEvent event)
      throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(webhook.url()))
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(PetEvents.json(event)))
              .build();
      client.send(request, BodyHandlers.discarding());
    } catch (IOException | IllegalArgumentException e) {
      log.warn("Webhook {} could not be told: {}", webhook.id(), e.toString());
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
