package io.brrtrouter.parameters;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.json.SchemaValidators;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The keywords of a schema that shape it, gathered through {@code $ref} and {@code allOf}. */
final class Keywords {
  final Map<String, Set<String>> properties = new LinkedHashMap<>();
  final Map<String, Set<String>> patterns = new LinkedHashMap<>();
  final List<Set<String>> prefix = new ArrayList<>();
  final Set<String> additional = new LinkedHashSet<>();
  final Set<String> items = new LinkedHashSet<>();
  final List<List<String>> unions = new ArrayList<>();

  private final SchemaValidators schemas;
  private final Set<String> seen = new LinkedHashSet<>();
  private @Nullable Set<JsonType> types;
  private @Nullable JsonNode defaultValue;
  private boolean closed;
  private boolean numericBounds;
  private Shape.Content content = Shape.Content.ANY;

  Keywords(SchemaValidators schemas) {
    this.schemas = schemas;
  }

  /** These keywords and those of a branch of the first union. */
  Keywords with(String branch) {
    Keywords both = new Keywords(schemas);
    properties.forEach((name, at) -> both.properties.put(name, new LinkedHashSet<>(at)));
    patterns.forEach((pattern, at) -> both.patterns.put(pattern, new LinkedHashSet<>(at)));
    prefix.forEach(at -> both.prefix.add(new LinkedHashSet<>(at)));
    both.additional.addAll(additional);
    both.items.addAll(items);
    both.unions.addAll(unions.subList(1, unions.size()));
    both.seen.addAll(seen);
    both.types = types;
    both.defaultValue = defaultValue;
    both.closed = closed;
    both.numericBounds = numericBounds;
    both.content = content;
    both.absorb(branch);
    return both;
  }

  /** Adds the keywords of the schema at this pointer; a schema is added once. */
  void absorb(String pointer) {
    JsonNode schema = seen.add(pointer) ? schemas.schema(pointer) : null;
    if (schema == null || !schema.isObject()) {
      return;
    }
    restrict(SchemaTypes.of(schema));
    defaultValue = defaultValue == null ? schema.get("default") : defaultValue;
    numericBounds |= SchemaTypes.boundsNumbers(schema);
    content = SchemaTypes.content(schema, content);
    absorbMembers(schema, pointer);
    absorbItems(schema, pointer);
    String ref = schema.path("$ref").asString("");
    if (ref.startsWith("#/")) {
      absorb(Pointers.fromFragment(ref));
    }
    list(schema, pointer, "allOf").forEach(this::absorb);
    addUnion(list(schema, pointer, "oneOf"));
    addUnion(list(schema, pointer, "anyOf"));
  }

  /** The shape of these keywords, without its parts. */
  Shape toShape(List<String> pointers, List<Shape> branches) {
    boolean named = !properties.isEmpty() || !patterns.isEmpty();
    boolean free =
        branches.isEmpty()
            ? !additional.isEmpty() || !named && !closed
            : branches.stream().anyMatch(branch -> branch.free);
    boolean open = types == null && branches.isEmpty() && guess().size() == 1;
    return new Shape(
        pointers, allowed(branches), defaultValue, content.open(open), free, closed, branches);
  }

  private Set<JsonType> allowed(List<Shape> branches) {
    Set<JsonType> allowed = types;
    if (!branches.isEmpty()) {
      allowed = new LinkedHashSet<>();
      branches.stream().map(branch -> branch.types).forEach(allowed::addAll);
    }
    return allowed == null || allowed.isEmpty() ? guess() : allowed;
  }

  /** What is meant by a schema that names no type: what its keywords are about, or text. */
  private Set<JsonType> guess() {
    Set<JsonType> guess = new LinkedHashSet<>();
    if (!properties.isEmpty() || !additional.isEmpty() || !patterns.isEmpty()) {
      guess.add(JsonType.OBJECT);
    }
    if (!items.isEmpty() || !prefix.isEmpty()) {
      guess.add(JsonType.ARRAY);
    }
    if (numericBounds) {
      guess.add(JsonType.NUMBER);
    }
    guess.add(JsonType.STRING);
    return guess;
  }

  private void restrict(@Nullable Set<JsonType> others) {
    if (others != null) {
      types = types == null ? others : SchemaTypes.intersection(types, others);
    }
  }

  private void absorbMembers(JsonNode schema, String pointer) {
    gather(schema, pointer, "properties", properties);
    gather(schema, pointer, "patternProperties", patterns);
    for (String keyword : List.of("additionalProperties", "unevaluatedProperties")) {
      JsonNode more = schema.get(keyword);
      if (more != null && more.isBoolean() && !more.booleanValue()) {
        closed = true;
      } else if (more != null) {
        additional.add(pointer + "/" + keyword);
      }
    }
  }

  private void absorbItems(JsonNode schema, String pointer) {
    if (schema.has("items")) {
      items.add(pointer + "/items");
    }
    List<String> positions = list(schema, pointer, "prefixItems");
    for (int i = 0; i < positions.size(); i++) {
      if (i == prefix.size()) {
        prefix.add(new LinkedHashSet<>());
      }
      prefix.get(i).add(positions.get(i));
    }
  }

  private void addUnion(List<String> branches) {
    if (!branches.isEmpty()) {
      unions.add(branches);
    }
  }

  private static void gather(
      JsonNode schema, String pointer, String keyword, Map<String, Set<String>> into) {
    JsonNode members = schema.get(keyword);
    if (members != null && members.isObject()) {
      for (String name : members.propertyNames()) {
        into.computeIfAbsent(name, key -> new LinkedHashSet<>())
            .add(pointer + "/" + keyword + "/" + Pointers.escape(name));
      }
    }
  }

  private static List<String> list(JsonNode schema, String pointer, String keyword) {
    JsonNode branches = schema.get(keyword);
    List<String> pointers = new ArrayList<>();
    if (branches != null && branches.isArray()) {
      for (int i = 0; i < branches.size(); i++) {
        pointers.add(pointer + "/" + keyword + "/" + i);
      }
    }
    return pointers;
  }
}
