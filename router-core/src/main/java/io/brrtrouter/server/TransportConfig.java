package io.brrtrouter.server;

import java.time.Duration;

/**
 * What the transport listens on and how much it bears.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 takes a free one
 * @param keepAlive whether HTTP/1.1 connections serve more than one request
 * @param readTimeout how long a head may take, and how long a body may pause: 408
 * @param bodyRate how many bytes of a body must come in each second that is waited for it, from the
 *     read timeout on: 408; 0 for any
 * @param idleTimeout how long a connection may be silent between requests, or not take its answer
 * @param maxConnections how many connections are open at once; more of them wait to be accepted
 * @param maxTargetBytes the longest request target: 414
 * @param maxHeaderBytes the longest header section, names and values together: 431
 */
record TransportConfig(
    String host,
    int port,
    boolean keepAlive,
    Duration readTimeout,
    long bodyRate,
    Duration idleTimeout,
    int maxConnections,
    int maxTargetBytes,
    int maxHeaderBytes) {

  static TransportConfig defaults() {
    return new TransportConfig(
        "0.0.0.0",
        8080,
        true,
        Duration.ofSeconds(15),
        500,
        Duration.ofSeconds(60),
        16_384,
        8192,
        16_384);
  }
}
