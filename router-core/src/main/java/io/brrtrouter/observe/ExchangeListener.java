package io.brrtrouter.observe;

/** Is told of every exchange once, at its end. Must not throw and must not block. */
@FunctionalInterface
public interface ExchangeListener {

  /** The exchange has ended; it must not be kept. Called on the connection's thread. */
  void completed(Exchange exchange);

  /** Tells both, this one first, and the other whatever this one throws. */
  default ExchangeListener and(ExchangeListener other) {
    return exchange -> {
      try {
        completed(exchange);
      } finally {
        other.completed(exchange);
      }
    };
  }
}
