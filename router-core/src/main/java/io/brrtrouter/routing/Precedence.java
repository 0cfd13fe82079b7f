package io.brrtrouter.routing;

import java.util.Comparator;
import java.util.List;

/**
 * Which of several templates that fit a path is taken: the first difference decides, from the left.
 * There, literal text comes before a mixed segment, that before a capture, and that before the rest
 * of the path; of two mixed segments the one with more literal text comes first, then the one with
 * fewer expressions, then the order of their texts. So a path without captures comes before any
 * template (OAS 3.1, 4.8.8.2), and there is exactly one answer.
 */
final class Precedence implements Comparator<List<Segment>> {
  static final Precedence OF_TEMPLATES = new Precedence();

  static final Comparator<Segment> OF_SEGMENTS =
      Comparator.comparingInt(Precedence::rank)
          .thenComparingInt(segment -> -literalCharacters(segment))
          .thenComparingInt(Segment::captures)
          .thenComparing(Shapes::of);

  private Precedence() {}

  @Override
  public int compare(List<Segment> left, List<Segment> right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = OF_SEGMENTS.compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private static int rank(Segment segment) {
    return switch (segment) {
      case Segment.Literal literal -> 0;
      case Segment.Mixed mixed -> 1;
      case Segment.Label label -> 2;
      case Segment.Capture capture -> 3;
      case Segment.Tail tail -> 4;
    };
  }

  private static int literalCharacters(Segment segment) {
    return segment instanceof Segment.Mixed mixed ? mixed.split().literalCharacters() : 0;
  }
}
