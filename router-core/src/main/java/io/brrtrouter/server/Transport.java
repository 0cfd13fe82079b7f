package io.brrtrouter.server;

import java.time.Duration;

/** What requests come by. */
interface Transport {

  /** Takes requests from now on. */
  void start();

  /** The port it listens on; 0 where it listens on none. */
  int port();

  /**
   * Takes no more requests and lets those there are end.
   *
   * @return whether all have ended within this time
   */
  boolean drain(Duration atMost) throws InterruptedException;

  /** Ends what is still under way, at once. */
  void close();

  /** How many requests are being answered. */
  int activeRequests();

  /** How many connections are open. */
  int connections();
}
