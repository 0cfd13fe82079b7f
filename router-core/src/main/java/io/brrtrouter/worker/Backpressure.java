package io.brrtrouter.worker;

/** What a full queue does to the next request. */
public enum Backpressure {
  /** Refuse at once. */
  SHED,
  /** Wait for a place, up to the timeout, then refuse. */
  BLOCK
}
