package io.brrtrouter.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Receives the content of a response up to a limit of bytes and cancels the rest: whoever answers
 * cannot fill the memory of whoever asked. For one response; the client calls it from one thread at
 * a time.
 */
public final class LimitedContent implements BodySubscriber<LimitedContent.Received> {
  /**
   * What came.
   *
   * @param bytes as many as the limit lets be; not copied
   * @param whole whether that is all
   */
  public record Received(byte[] bytes, boolean whole) {}

  private final int limit;
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private final CompletableFuture<Received> result = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  /** For at most this many bytes. */
  public LimitedContent(int limit) {
    this.limit = limit;
  }

  @Override
  public CompletionStage<Received> getBody() {
    return result;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      byte[] bytes = new byte[Math.min(buffer.remaining(), limit - taken.size())];
      buffer.get(bytes);
      taken.writeBytes(bytes);
      if (buffer.hasRemaining()) {
        Objects.requireNonNull(subscription).cancel();
        result.complete(new Received(taken.toByteArray(), false));
        return;
      }
    }
  }

  @Override
  public void onError(Throwable cause) {
    result.completeExceptionally(cause);
  }

  @Override
  public void onComplete() {
    result.complete(new Received(taken.toByteArray(), true));
  }
}
