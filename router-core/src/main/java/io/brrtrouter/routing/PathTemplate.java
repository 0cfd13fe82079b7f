package io.brrtrouter.routing;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A path as an OpenAPI document writes it, {@code /pets/{id}/photos/{name}.{extension}}: segments
 * of literal text and expressions, which match anything but nothing (OAS 3.1, 4.8.8.2). Literal
 * text is compared in its normal form, so {@code /a b} and {@code /a%20b} are the same. Immutable.
 */
public final class PathTemplate {
  private final String text;
  private final List<Segment> segments;
  private final List<String> names;
  private final String shape;
  private final int captures;

  PathTemplate(String text, List<Segment> segments, List<String> names) {
    this.text = text;
    this.segments = List.copyOf(segments);
    this.names = List.copyOf(names);
    this.shape = Shapes.of(segments);
    this.captures = names.size();
  }

  /**
   * Reads a template whose captures take one segment each, or a part of one.
   *
   * @throws InvalidTemplateException where it is none
   */
  public static PathTemplate parse(String text) {
    return parse(text, Set.of());
  }

  /**
   * Reads a template.
   *
   * @param tails the names of captures that take all the rest of the path
   * @throws InvalidTemplateException where it is none
   */
  public static PathTemplate parse(String text, Set<String> tails) {
    return parse(text, name -> tails.contains(name) ? CaptureKind.TAIL : CaptureKind.SEGMENT);
  }

  /**
   * Reads a template: it begins with a slash, its braces are balanced, not nested and not empty, no
   * name is there twice, and neither a query nor a fragment nor a dot segment is in it.
   *
   * @param kinds from the name of a capture to what it may take
   * @throws InvalidTemplateException where it is none
   */
  public static PathTemplate parse(String text, Function<String, CaptureKind> kinds) {
    return new TemplateParser(text, kinds).parse();
  }

  /** The names of the captures, in order. */
  public List<String> names() {
    return names;
  }

  /** Whether there are no captures: it matches one path. */
  public boolean isStatic() {
    return names.isEmpty();
  }

  /**
   * What is left when the names of the captures are taken away. Two templates of one shape fit the
   * same paths: they can share a table only while their methods differ.
   */
  public String shape() {
    return shape;
  }

  int captures() {
    return captures;
  }

  List<Segment> segments() {
    return segments;
  }

  /** The template as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
