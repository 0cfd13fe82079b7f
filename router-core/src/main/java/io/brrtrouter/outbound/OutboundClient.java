package io.brrtrouter.outbound;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.LimitedContent;
import io.brrtrouter.http.Status;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends messages, in the form that Standard Webhooks has: each carries an id, the same in every
 * attempt, a timestamp and, where there is a secret, a signature. What fails to connect, takes too
 * long or is answered 408, 429 or 5xx is tried again. It waits on the caller's thread, which should
 * be a virtual one. Safe for concurrent use; one for a whole service.
 */
public final class OutboundClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutboundClient.class);
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final OutboundSettings settings;
  private final HttpClient http;
  private final Attempt attempt;
  private final Clock clock;
  private final Pause pause;
  private final OutboundDocuments documents = new OutboundDocuments();

  /** Waits, in tests without waiting. */
  @FunctionalInterface
  interface Pause {
    void of(Duration time) throws InterruptedException;
  }

  private OutboundClient(OutboundSettings settings, Clock clock, Pause pause) {
    this.settings = settings;
    // A redirect would lead past the look at where messages may go.
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(
                CONNECT.compareTo(settings.patience()) < 0 ? CONNECT : settings.patience())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.attempt = new Attempt(http, settings.patience(), settings.maxBytes());
    this.clock = clock;
    this.pause = pause;
  }

  /** A client with these settings. Close it when nothing is to be sent any more. */
  public static OutboundClient of(OutboundSettings settings) {
    return of(settings, Clock.systemUTC(), Thread::sleep);
  }

  static OutboundClient of(OutboundSettings settings, Clock clock, Pause pause) {
    return new OutboundClient(settings, clock, pause);
  }

  /** An id that no other message has. */
  public static String newId() {
    return "msg_" + UUID.randomUUID();
  }

  /**
   * Sends a message as often as it takes.
   *
   * @param id tells the receiver that it has seen the message before; the same again if it is
   *     delivered again later
   * @return the last answer, an error too
   * @throws ForbiddenTargetException if nothing may be sent to this URL
   * @throws DeliveryException if no attempt had an answer
   * @throws IllegalArgumentException if the URL or a field cannot be sent
   */
  public OutboundReply deliver(OutboundRequest request, String id)
      throws IOException, InterruptedException {
    URI url = request.target();
    Instant start = clock.instant();
    for (int number = 1; ; number++) {
      OutboundReply reply = null;
      IOException failure = null;
      try {
        settings.targets().require(url);
        reply = attempt(request, url, id);
      } catch (ForbiddenTargetException e) {
        throw e;
      } catch (IOException e) {
        failure = e;
      }
      if (reply != null && !isTemporary(reply.status())) {
        return reply;
      }
      Duration wait = wait(reply, number);
      if (isLast(number, start, wait)) {
        return answer(reply, failure, id, number);
      }
      LOG.debug("Attempt {} of message {} failed; the next in {}", number, id, wait);
      pause.of(wait);
    }
  }

  private static OutboundReply answer(
      @Nullable OutboundReply reply, @Nullable IOException failure, String id, int attempts)
      throws DeliveryException {
    if (reply != null) {
      return reply;
    }
    throw new DeliveryException(id, attempts, failure == null ? new IOException() : failure);
  }

  private OutboundReply attempt(OutboundRequest request, URI url, String id)
      throws IOException, InterruptedException {
    Instant timestamp = clock.instant();
    Headers[] fields = {settings.headers()};
    request.headers().forEach((name, value) -> fields[0] = fields[0].with(name, value));
    Headers all =
        fields[0]
            .with("webhook-id", id)
            .with("webhook-timestamp", Long.toString(timestamp.getEpochSecond()));
    WebhookSigner signer = settings.signer();
    HttpResponse<LimitedContent.Received> response =
        attempt.send(
            url,
            request.info().method().name(),
            signer == null
                ? all
                : all.with("webhook-signature", signer.sign(id, timestamp, request.body())),
            request.body());
    return new OutboundReply(
        Status.of(response.statusCode()),
        Attempt.fields(response.headers()),
        response.body().bytes(),
        response.body().whole(),
        () -> documents.schemas(request.info()));
  }

  /** Whether another attempt may have another answer (RFC 9110, 15.5.9 and 15.6; RFC 6585, 4). */
  private static boolean isTemporary(Status status) {
    return status.code() == 408 || status.code() == 429 || status.code() >= 500;
  }

  private Duration wait(@Nullable OutboundReply reply, int number) {
    Duration own = settings.retries().delay(number, ThreadLocalRandom.current().nextDouble());
    Duration asked =
        reply == null
            ? Duration.ZERO
            : RetryAfter.of(reply.headers().first("Retry-After"), clock.instant());
    return own.compareTo(asked) < 0 ? asked : own;
  }

  private boolean isLast(int number, Instant start, Duration wait) {
    RetryPolicy retries = settings.retries();
    Instant next = clock.instant().plus(wait);
    return number >= retries.attempts() || !next.isBefore(start.plus(retries.total()));
  }

  /** Ends connections; what is being sent is broken off. */
  @Override
  public void close() {
    http.shutdownNow();
  }
}
