package io.brrtrouter.parameters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a schema says of the types of an instance and its parts, its references followed and its
 * {@code allOf} merged. It types text and judges nothing. {@link ShapeReader} fills it, with cycles
 * for recursive schemas; nothing changes it afterwards.
 */
final class Shape {
  /** Where the schemas stand that all apply; usually one. */
  final List<String> pointers;

  /** The types a value may have, in the order the schema names them; never empty. */
  final Set<JsonType> types;

  /** The schema's default, or null. */
  final @Nullable JsonNode defaultValue;

  /** What its strings hold. */
  final Content content;

  /** Whether members are expected that it does not name: it says so, or it names none. */
  final boolean free;

  /** Whether no members are allowed that it does not name. */
  final boolean closed;

  final Map<String, Shape> properties = new HashMap<>();
  final List<Patterned> patterned = new ArrayList<>();
  final List<Shape> prefix = new ArrayList<>();

  /** This shape with each branch of its first {@code oneOf} or {@code anyOf}; or empty. */
  final List<Shape> alternatives;

  @Nullable Shape additional;
  @Nullable Shape items;

  Shape(
      List<String> pointers,
      Set<JsonType> types,
      @Nullable JsonNode defaultValue,
      Content content,
      boolean free,
      boolean closed,
      List<Shape> alternatives) {
    this.pointers = pointers;
    this.types = types;
    this.defaultValue = defaultValue;
    this.content = content;
    this.free = free;
    this.closed = closed;
    this.alternatives = alternatives;
  }

  /**
   * What strings hold.
   *
   * @param binary whether they are bytes: format binary, or a media type without an encoding
   * @param judged whether the schema looks at what they say: a pattern, a value
   * @param shortest how long they must be
   * @param longest how long they may be
   * @param open whether the schema allows them only because it says nothing at all
   */
  record Content(boolean binary, boolean judged, int shortest, int longest, boolean open) {
    /** Nothing is said of them. */
    static final Content ANY = new Content(false, false, 0, Integer.MAX_VALUE, false);

    Content open(boolean whether) {
      return new Content(binary, judged, shortest, longest, whether);
    }
  }

  /** Properties whose names match a pattern. */
  record Patterned(Predicate<String> pattern, Shape shape) {}

  boolean allows(JsonType type) {
    return types.contains(type);
  }

  /** Whether text can become it: it is not only a list or an object. */
  boolean allowsScalars() {
    return types.stream().anyMatch(type -> type.compareTo(JsonType.ARRAY) < 0);
  }

  /** Whether its properties or patterns describe a member of this name. */
  boolean describes(String name) {
    return properties.containsKey(name)
        || patterned.stream().anyMatch(each -> each.pattern().test(name))
        || alternatives.stream().anyMatch(each -> each.describes(name));
  }

  /** The shape of a member, or null where the schema says nothing of it. */
  @Nullable Shape member(String name) {
    Shape declared = properties.get(name);
    if (declared != null) {
      return declared;
    }
    for (Patterned each : patterned) {
      if (each.pattern().test(name)) {
        return each.shape();
      }
    }
    return additional;
  }

  /** The shape of a member, looked for in the alternatives too, or null. */
  @Nullable Shape find(String name) {
    if (!properties.containsKey(name)) {
      for (Shape alternative : alternatives) {
        Shape found = alternative.find(name);
        if (found != null) {
          return found;
        }
      }
    }
    return member(name);
  }

  /** The shape of an item, or null where the schema says nothing of it. */
  @Nullable Shape item(int index) {
    return index < prefix.size() ? prefix.get(index) : items;
  }
}
