package io.brrtrouter.server;

/**
 * What a connection waits for, and since when. Written by the thread that waits, read by the watch.
 */
final class Patience {

  /** What is being waited for. */
  enum Wait {
    /** Nothing: a request is being handled. */
    NOTHING,
    /** The first byte of the next request. */
    REQUEST,
    /** The rest of a head. */
    HEAD,
    /** More of a body. */
    BODY,
    /** The frames of HTTP/2, whose streams wait for themselves. */
    FRAMES,
    /** The peer, after all has been said. */
    FAREWELL
  }

  private final ConnectionWatch watch;
  private volatile Wait wait = Wait.REQUEST;
  private volatile long since;

  Patience(ConnectionWatch watch) {
    this.watch = watch;
    this.since = watch.now();
  }

  Wait current() {
    return wait;
  }

  void waitFor(Wait next) {
    since = watch.now();
    wait = next;
  }

  /** Something came: the time starts anew. */
  void renew() {
    since = watch.now();
  }

  boolean longerThan(long nanos, long now) {
    return now - since > nanos;
  }
}
