package io.brrtrouter.examples.petstore.live;

import io.brrtrouter.examples.petstore.api.PetEvent;
import io.brrtrouter.examples.petstore.api.PetEventCallback;
import io.brrtrouter.examples.petstore.api.Webhook;
import io.brrtrouter.examples.petstore.data.WebhookRepository;
import io.brrtrouter.outbound.OutboundClient;
import io.brrtrouter.outbound.OutboundSettings;
import io.brrtrouter.outbound.RetryPolicy;
import io.brrtrouter.outbound.Targets;
import io.brrtrouter.outbound.WebhookSigner;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts events to the webhooks, signed, one after the other on a thread of its own. At most a
 * thousand events wait; more than that are dropped, because a slow receiver must not stop the
 * store.
 */
public final class WebhookSender implements Consumer<PetEvent>, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WebhookSender.class);

  /** Short, because all others wait for one that does not answer. */
  private static final RetryPolicy RETRIES =
      new RetryPolicy(3, Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofSeconds(10));

  private final BlockingQueue<PetEvent> waiting = new ArrayBlockingQueue<>(1_000);
  private final WebhookRepository webhooks;
  private final OutboundSettings settings;
  private final Thread thread;

  /**
   * Starts sending.
   *
   * @param secret what receivers tell our messages by
   * @param targets where webhooks may lead
   */
  public WebhookSender(WebhookRepository webhooks, String secret, Targets targets) {
    this.webhooks = webhooks;
    this.settings =
        OutboundSettings.DEFAULT
            .to(targets)
            .retrying(RETRIES)
            .signedBy(WebhookSigner.of(secret))
            .within(Duration.ofSeconds(5));
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
      try (OutboundClient client = OutboundClient.of(settings)) {
        PetEventCallback callback = new PetEventCallback(client);
        while (true) {
          tellAll(callback, event);
          event = waiting.take();
        }
      }
    } catch (InterruptedException e) {
      log.debug("No more webhooks are told");
    }
  }

  private void tellAll(PetEventCallback callback, PetEvent event) throws InterruptedException {
    try {
      for (Webhook webhook : webhooks.all()) {
        tell(callback, webhook, event);
      }
    } catch (SQLException e) {
      log.error("The webhooks cannot be read", e);
    }
  }

  // snippet tell
  private void tell(PetEventCallback callback, Webhook webhook, PetEvent event)
      throws InterruptedException {
    try {
      var answer = callback.send(URI.create(webhook.url()), new PetEventCallback.Request(event));
      switch (answer) {
        case PetEventCallback.Response.NoContent noted -> {}
        case PetEventCallback.Response.Undocumented other ->
            log.info("Webhook {} answered {}", webhook.id(), other.reply().status().code());
      }
    } catch (IOException | IllegalArgumentException e) {
      log.warn("Webhook {} could not be told: {}", webhook.id(), e.toString());
    }
  }

  // end snippet

  /** Returns when nothing more is read of the database, which may be closed then. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
