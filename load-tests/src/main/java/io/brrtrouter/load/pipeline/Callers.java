package io.brrtrouter.load.pipeline;

import io.brrtrouter.http.HttpHandler;
import io.brrtrouter.http.Request;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Virtual threads that ask at the same time, as the connections of a server do. */
final class Callers {
  /** How many requests each of them sends in a round. */
  static final int EACH = 200;

  private Callers() {}

  /** One round: so many callers, each with its requests, one after the other. */
  static int ask(int callers, HttpHandler handler, Supplier<Request> requests)
      throws InterruptedException {
    CountDownLatch done = new CountDownLatch(callers);
    for (int i = 0; i < callers; i++) {
      Thread.startVirtualThread(() -> {
        for (int sent = 0; sent < EACH; sent++) {
          handler.handle(requests.get());
        }
        done.countDown();
      });
    }
    done.await();
    return callers;
  }
}
