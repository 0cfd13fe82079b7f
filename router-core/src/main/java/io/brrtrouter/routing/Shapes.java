package io.brrtrouter.routing;

import java.util.List;

/** Templates without the names of their captures. */
final class Shapes {
  private Shapes() {}

  static String of(List<Segment> segments) {
    StringBuilder shape = new StringBuilder();
    for (Segment segment : segments) {
      shape.append('/').append(of(segment));
    }
    return shape.toString();
  }

  /** Unambiguous, since braces in literal text are escaped. */
  static String of(Segment segment) {
    return switch (segment) {
      case Segment.Literal literal -> literal.text();
      case Segment.Mixed mixed -> mixed.split().shape();
      case Segment.Label label -> "{}";
      case Segment.Capture capture -> "{}";
      case Segment.Tail tail -> "{/}";
    };
  }
}
