package io.brrtrouter.outbound;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.LimitedContent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One request and its answer, within a time that content and all belongs to.
 *
 * @param client sends it
 * @param patience how long it may take, from the connection to the last byte
 * @param maxBytes how much of an answer is taken
 */
record Attempt(HttpClient client, Duration patience, int maxBytes) {

  /**
   * Sends.
   *
   * @throws IOException if there is no answer in time
   * @throws IllegalArgumentException if a field or the URL cannot be sent
   */
  HttpResponse<LimitedContent.Received> send(URI url, String method, Headers fields, byte[] body)
      throws IOException, InterruptedException {
    BodyPublisher content =
        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    HttpRequest.Builder request = HttpRequest.newBuilder(url).method(method, content);
    fields.forEach(request::header);
    CompletableFuture<HttpResponse<LimitedContent.Received>> answer =
        client.sendAsync(request.build(), head -> new LimitedContent(maxBytes));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new HttpTimeoutException("no answer in " + patience.toMillis() + " ms");
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  /** The fields of an answer. */
  static Headers fields(HttpHeaders received) {
    List<String> all = new ArrayList<>();
    received
        .map()
        .forEach((name, values) ->
            values.forEach(value -> {
              if (!name.startsWith(":")) {
                all.add(name);
                all.add(value);
              }
            }));
    return Headers.of(all.toArray(String[]::new));
  }
}
