package io.brrtrouter.openapi.read;

import io.brrtrouter.http.LimitedContent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches files from hosts that are allowed by name, {@code host} or {@code host:port}, and from no
 * others, redirections included. All fetches of one reading share {@link #PATIENCE}.
 */
final class RemoteFiles implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final int MAX_REDIRECTIONS = 5;

  private final Set<String> allowedHosts;
  private @Nullable HttpClient client;
  private long deadline;

  RemoteFiles(Set<String> allowedHosts) {
    this.allowedHosts = allowedHosts;
  }

  /**
   * The bytes of a file.
   *
   * @throws NotAllowedException if its host, or one it redirects to, is not allowed
   * @throws IOException if it cannot be had; the message is a sentence for the author
   */
  byte[] fetch(URI uri, int limit) throws IOException {
    URI at = uri;
    for (int hops = 0; hops <= MAX_REDIRECTIONS; hops++) {
      HttpResponse<LimitedContent.Received> response = get(allowed(at), limit);
      if (response.statusCode() == 200) {
        return whole(response.body());
      }
      String location = response.headers().firstValue("location").orElse(null);
      if (response.statusCode() / 100 != 3 || location == null) {
        throw new IOException("the server answered " + response.statusCode());
      }
      at = redirected(at, location);
    }
    throw new IOException("the server redirects more than " + MAX_REDIRECTIONS + " times");
  }

  private static byte[] whole(LimitedContent.Received received) throws IOException {
    if (!received.whole()) {
      throw new IOException("the answer is too long");
    }
    return received.bytes();
  }

  private URI allowed(URI uri) throws IOException {
    String host = uri.getHost();
    if (host == null) {
      throw new IOException("the URL names no host");
    }
    String name = host.toLowerCase(Locale.ROOT);
    if (!allowedHosts.contains(name) && !allowedHosts.contains(name + ":" + uri.getPort())) {
      throw new NotAllowedException(name);
    }
    return uri;
  }

  private static URI redirected(URI from, String location) throws IOException {
    try {
      URI to = from.resolve(location);
      if ("http".equals(to.getScheme()) || "https".equals(to.getScheme())) {
        return to;
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("the server redirects to something that is not a URL", e);
    }
    throw new IOException("the server redirects to something else than http or https");
  }

  private HttpResponse<LimitedContent.Received> get(URI uri, int limit) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Accept", "application/yaml, application/json, */*;q=0.8")
            .build();
    CompletableFuture<HttpResponse<LimitedContent.Received>> answer =
        client().sendAsync(request, info -> new LimitedContent(limit));
    try {
      return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new IOException("there was no complete answer in time", e);
    } catch (ExecutionException e) {
      String reason = e.getCause() == null ? null : e.getCause().getMessage();
      throw new IOException(reason == null ? "no connection can be made" : reason, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the reading was interrupted", e);
    } finally {
      answer.cancel(true);
    }
  }

  private HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(PATIENCE)
              .build();
      deadline = System.nanoTime() + PATIENCE.toNanos();
    }
    return client;
  }

  @Override
  public void close() {
    if (client != null) {
      client.shutdownNow();
    }
  }

  /** A host that nobody allowed. */
  static final class NotAllowedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String host;

    NotAllowedException(String host) {
      super("the host '" + host + "' is not allowed");
      this.host = host;
    }

    String host() {
      return host;
    }
  }
}
