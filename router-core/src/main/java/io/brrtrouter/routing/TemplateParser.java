package io.brrtrouter.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads one template, character by character. */
final class TemplateParser {
  private final String text;
  private final Function<String, CaptureKind> kinds;
  private final List<Segment> segments = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  /** Of the segment at hand: the texts around its expressions, and what these may take. */
  private final List<String> texts = new ArrayList<>();

  private final List<CaptureKind> captures = new ArrayList<>();
  private int position;

  TemplateParser(String text, Function<String, CaptureKind> kinds) {
    this.text = text;
    this.kinds = kinds;
  }

  PathTemplate parse() {
    if (!text.startsWith("/")) {
      throw invalid(0, "it does not begin with a slash");
    }
    while (position < text.length()) {
      position++;
      segments.add(segment());
    }
    return new PathTemplate(text, segments, names);
  }

  /** The segment that starts here; goes to the slash behind it. */
  private Segment segment() {
    int start = position;
    texts.clear();
    captures.clear();
    texts.add(literal());
    while (position < text.length() && text.charAt(position) == '{') {
      captures.add(expression());
      texts.add(literal());
    }
    return segment(start);
  }

  private Segment segment(int start) {
    if (captures.isEmpty()) {
      return literalSegment(start, texts.getFirst());
    }
    boolean alone = texts.stream().allMatch(String::isEmpty) && captures.size() == 1;
    if (captures.contains(CaptureKind.TAIL)) {
      if (!alone || position < text.length()) {
        throw invalid(start, "a capture of the rest of the path is alone in its last segment");
      }
      return new Segment.Tail();
    }
    if (!alone) {
      return new Segment.Mixed(Split.of(texts));
    }
    return captures.getFirst() == CaptureKind.LABEL ? new Segment.Label() : new Segment.Capture();
  }

  private Segment literalSegment(int start, String literal) {
    if (DotSegments.isDots(literal, 0, literal.length())) {
      throw invalid(start, "no request reaches a segment of dots");
    }
    return new Segment.Literal(literal);
  }

  /** The literal text up to the next slash or expression, in normal form. */
  private String literal() {
    int start = position;
    while (position < text.length() && "/{".indexOf(text.charAt(position)) < 0) {
      switch (text.charAt(position)) {
        case '}' -> throw invalid(position, "a brace is closed that was not opened");
        case '?' -> throw invalid(position, "a path ends before its query");
        case '#' -> throw invalid(position, "a path ends before its fragment");
        default -> position++;
      }
    }
    return NormalPath.of(text.substring(start, position));
  }

  private CaptureKind expression() {
    int open = position;
    int close = text.indexOf('}', open);
    if (close < 0) {
      throw invalid(open, "a brace is not closed");
    }
    String name = text.substring(open + 1, close);
    if (name.isEmpty()) {
      throw invalid(open, "a capture has no name");
    }
    if (name.indexOf('{') >= 0) {
      throw invalid(open + 1 + name.indexOf('{'), "a brace is opened within another");
    }
    if (names.contains(name)) {
      throw invalid(open, "the capture '" + name + "' is there twice");
    }
    names.add(name);
    position = close + 1;
    return kinds.apply(name);
  }

  private InvalidTemplateException invalid(int offset, String reason) {
    return new InvalidTemplateException(text, offset, reason);
  }
}
