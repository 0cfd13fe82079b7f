package io.brrtrouter.parameters;

import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.validation.InvalidPatternException;
import io.brrtrouter.validation.Patterns;
import io.brrtrouter.validation.Patterns.TextPattern;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads shapes out of a document. One per binding; not safe for concurrent use. */
final class ShapeReader {
  /** More branches than any schema written by hand; unions past it stay unresolved. */
  private static final int MAX_ALTERNATIVES = 10_000;

  /** More schemas than any parameter or form is made of; those past it type nothing. */
  private static final int MAX_SHAPES = 50_000;

  private final SchemaValidators schemas;
  private final Map<List<String>, Shape> known = new HashMap<>();
  private final Deque<Unfilled> unfilled = new ArrayDeque<>();
  private int alternatives;

  ShapeReader(SchemaValidators schemas) {
    this.schemas = schemas;
  }

  /** The shape of the schema at this pointer. */
  Shape read(String pointer) {
    Shape shape = shape(Set.of(pointer));
    for (Unfilled next = unfilled.poll(); next != null; next = unfilled.poll()) {
      fill(next.shape(), next.keywords());
    }
    return shape;
  }

  /** The shape of what all these schemas allow; its parts are filled in later. */
  private Shape shape(Set<String> at) {
    List<String> pointers = List.copyOf(at);
    Shape shape = known.get(pointers);
    if (shape == null) {
      Keywords keywords = new Keywords(schemas);
      if (known.size() < MAX_SHAPES) {
        pointers.forEach(keywords::absorb);
      }
      shape = shape(pointers, keywords);
      known.put(pointers, shape);
    }
    return shape;
  }

  private Shape shape(List<String> pointers, Keywords keywords) {
    List<Shape> branches = new ArrayList<>();
    if (!keywords.unions.isEmpty()) {
      for (String branch : keywords.unions.getFirst()) {
        if (++alternatives <= MAX_ALTERNATIVES) {
          branches.add(shape(List.of(branch), keywords.with(branch)));
        }
      }
    }
    Shape shape = keywords.toShape(pointers, branches);
    unfilled.add(new Unfilled(shape, keywords));
    return shape;
  }

  private void fill(Shape shape, Keywords keywords) {
    keywords.properties.forEach((name, at) -> shape.properties.put(name, shape(at)));
    keywords.patterns.forEach(
        (source, at) -> shape.patterned.add(new Shape.Patterned(matcher(source), shape(at))));
    keywords.prefix.forEach(at -> shape.prefix.add(shape(at)));
    if (!keywords.additional.isEmpty()) {
      shape.additional = shape(keywords.additional);
    }
    if (!keywords.items.isEmpty()) {
      shape.items = shape(keywords.items);
    }
  }

  /** A shape whose parts are still to be found, so that recursive schemas do not recurse here. */
  private record Unfilled(Shape shape, Keywords keywords) {}

  /** A pattern that no engine takes types nothing; the validator knows what to do about it. */
  private static Predicate<String> matcher(String source) {
    try {
      TextPattern pattern = Patterns.compile(source);
      return pattern.isLinear() ? pattern::isSoonFoundIn : name -> false;
    } catch (InvalidPatternException e) {
      return name -> false;
    }
  }
}
