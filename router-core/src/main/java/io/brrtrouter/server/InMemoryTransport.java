package io.brrtrouter.server;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.HttpHandler;
import io.brrtrouter.http.Method;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes requests from within the process. It does to them, and to their answers, what the transport
 * over sockets does as far as it can be seen: limits on heads, ids, lengths, no content where there
 * is none. Safe for concurrent use.
 */
final class InMemoryTransport implements Transport, HttpHandler {
  private final GuardedHandler handler;
  private final RequestIds ids = new RequestIds();
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger active = new AtomicInteger();
  private volatile boolean open;

  InMemoryTransport(TransportConfig limits, HttpHandler handler, Refusals refusals) {
    this.handler = new GuardedHandler(limits, handler, refusals);
  }

  @Override
  public Response handle(Request in) {
    if (!open) {
      throw new IllegalStateException("the server takes no requests: it has stopped");
    }
    active.incrementAndGet();
    try {
      String sent = in.headers().first(RequestIds.HEADER);
      String id = ids.of(sent, "memory", numbers.incrementAndGet());
      Request request =
          new Request(
              id, in.method(), in.target(), in.headers(), in.body(), in.remote(), in.attributes());
      return sent(request, handler.handle(request, size(in.headers()), in.headers().contains("")));
    } finally {
      active.decrementAndGet();
    }
  }

  /**
   * The response with the fields that a transport adds, and without content that it never sends.
   */
  private Response sent(Request request, Response response) {
    Response named = response.withHeader(RequestIds.HEADER, request.id());
    boolean withLength = !response.status().forbidsContent() && response.body().length() >= 0;
    Response whole =
        withLength
            ? named.withHeader("Content-Length", Long.toString(response.body().length()))
            : named;
    boolean silent = request.method() == Method.HEAD || response.status().forbidsContent();
    if (!(whole.body() instanceof ResponseBody.Stream stream)) {
      return silent ? whole.withBody(ResponseBody.EMPTY) : whole;
    }
    if (silent) {
      stream.abandon();
      return whole.withBody(ResponseBody.EMPTY);
    }
    return whole.withBody(new CountedStream(stream));
  }

  private static int size(Headers headers) {
    AtomicInteger size = new AtomicInteger();
    headers.forEach((name, value) -> size.addAndGet(name.length() + value.length()));
    return size.get();
  }

  @Override
  public void start() {
    open = true;
  }

  @Override
  public int port() {
    return 0;
  }

  @Override
  public boolean drain(Duration atMost) throws InterruptedException {
    open = false;
    long deadline = System.nanoTime() + atMost.toNanos();
    while (active.get() > 0 && System.nanoTime() < deadline) {
      Thread.sleep(5);
    }
    return active.get() == 0;
  }

  @Override
  public void close() {
    open = false;
  }

  @Override
  public int activeRequests() {
    return active.get();
  }

  @Override
  public int connections() {
    return 0;
  }

  /** Content whose exchange lasts until it is written, and that ends when the server does. */
  private final class CountedStream implements ResponseBody.Stream {
    private final ResponseBody.Stream stream;

    CountedStream(ResponseBody.Stream stream) {
      this.stream = stream;
    }

    @Override
    public long length() {
      return stream.length();
    }

    @Override
    public void write(OutputStream out) throws IOException {
      active.incrementAndGet();
      try {
        stream.write(new EndingOutput(out, stream, () -> !open));
      } finally {
        active.decrementAndGet();
      }
    }

    @Override
    public void abandon() {
      stream.abandon();
    }
  }
}
