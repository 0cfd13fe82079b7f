package io.brrtrouter.routing;

/** What a capture may take of a path. Never nothing. */
public enum CaptureKind {
  /** One segment or a part of one. */
  SEGMENT,
  /** The same, and also a segment that is a single dot, which is how style label writes nothing. */
  LABEL,
  /** All the rest of the path, slashes included; last in its template, and alone in its segment. */
  TAIL
}
