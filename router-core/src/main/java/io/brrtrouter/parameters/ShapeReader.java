package io.brrtrouter.parameters;

import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.validation.InvalidPatternException;
import io.brrtrouter.validation.Patterns;
import io.brrtrouter.validation.Patterns.TextPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads shapes out of a document. One per binding; not safe for concurrent use. */
final class ShapeReader {
  /** More branches than any schema written by hand; unions past it stay unresolved. */
  private static final int MAX_ALTERNATIVES = 10_000;

  /** More schemas than any parameter or form is made of; those past it type nothing. */
  private static final int MAX_SHAPES = 50_000;

  private final SchemaValidators schemas;
  private final Map<List<String>, Shape> known = new HashMap<>();
  private int alternatives;

  ShapeReader(SchemaValidators schemas) {
    this.schemas = schemas;
  }

  /** The shape of the schema at this pointer. */
  Shape read(String pointer) {
    return read(List.of(pointer));
  }

  /** The shape of what all these schemas allow. */
  Shape read(List<String> pointers) {
    Shape shape = known.get(pointers);
    if (shape == null) {
      Keywords keywords = new Keywords(schemas);
      if (known.size() < MAX_SHAPES) {
        pointers.forEach(keywords::absorb);
      }
      shape = shape(pointers, keywords, true);
    }
    return shape;
  }

  private Shape shape(List<String> pointers, Keywords keywords, boolean remember) {
    List<Shape> branches = new ArrayList<>();
    if (!keywords.unions.isEmpty()) {
      for (String branch : keywords.unions.getFirst()) {
        if (++alternatives <= MAX_ALTERNATIVES) {
          branches.add(shape(List.of(branch), keywords.with(branch), false));
        }
      }
    }
    Shape shape = keywords.toShape(pointers, branches);
    if (remember) {
      known.put(pointers, shape);
    }
    fill(shape, keywords);
    return shape;
  }

  private void fill(Shape shape, Keywords keywords) {
    keywords.properties.forEach((name, at) -> shape.properties.put(name, read(List.copyOf(at))));
    keywords.patterns.forEach((pattern, at) ->
        shape.patterned.add(new Shape.Patterned(matcher(pattern), read(List.copyOf(at)))));
    keywords.prefix.forEach(at -> shape.prefix.add(read(List.copyOf(at))));
    if (!keywords.additional.isEmpty()) {
      shape.additional = read(List.copyOf(keywords.additional));
    }
    if (!keywords.items.isEmpty()) {
      shape.items = read(List.copyOf(keywords.items));
    }
  }

  /** A pattern that no engine takes types nothing; the validator knows what to do about it. */
  private static Predicate<String> matcher(String source) {
    try {
      TextPattern pattern = Patterns.compile(source);
      return pattern.isLinear() ? pattern::isFoundIn : name -> false;
    } catch (InvalidPatternException e) {
      return name -> false;
    }
  }
}
