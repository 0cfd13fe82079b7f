package io.brrtrouter.observe;

/** Is told of every exchange once, at its end. Must not throw and must not block. */
@FunctionalInterface
public interface ExchangeListener {

  /** The exchange has ended; it must not be kept. Called on the connection's thread. */
  void completed(Exchange exchange);

  /** Tells both, this one first. */
  default ExchangeListener and(ExchangeListener other) {
    return exchange -> {
      completed(exchange);
      other.completed(exchange);
    };
  }
}
