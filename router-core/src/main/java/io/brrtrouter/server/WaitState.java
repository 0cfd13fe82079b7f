package io.brrtrouter.server;

/**
 * What a connection waits for, and since when. Written by the thread that waits, read by the watch.
 */
final class WaitState {

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
    LINGERING
  }

  /** The due time of a wait that has none. */
  static final long NEVER = Long.MAX_VALUE;

  private final TimeoutMonitor watch;
  private volatile Wait wait = Wait.REQUEST;
  private volatile long since;
  private volatile long due = NEVER;

  WaitState(TimeoutMonitor watch) {
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

  /** Waits for more of a body, and no longer than to this time whatever comes. */
  void waitForBody(long dueAt) {
    if (due != dueAt) {
      due = dueAt;
    }
    waitFor(Wait.BODY);
    watch.lookAt(dueAt);
  }

  /** Something came: the time starts anew. */
  void renew() {
    since = watch.now();
  }

  /** Whether a body has paused for so long, or its time is over; otherwise looks in time. */
  boolean isOverdue(long nanos, long now) {
    if (longerThan(nanos, now) || (due != NEVER && now - due >= 0)) {
      return true;
    }
    watch.lookAt(due);
    return false;
  }

  boolean longerThan(long nanos, long now) {
    return now - since > nanos;
  }
}
