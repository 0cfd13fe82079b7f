package io.brrtrouter.conformance.instances;

import io.brrtrouter.json.SchemaDialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Compiles schemas to makers, each when it is first needed. Not safe for concurrent use. */
final class Makers {
  private static final List<String> ALL =
      List.of("object", "array", "string", "number", "integer", "boolean", "null");

  private final Reading reading;
  private final String leftOut;
  private final Map<Key, Maker> made = new HashMap<>();

  /** Values for the direction in which members of this keyword are left out. */
  Makers(JsonNode document, SchemaDialect dialect, String leftOut) {
    this.reading = new Reading(document, dialect);
    this.leftOut = leftOut;
  }

  /** Schemas that are the same objects. */
  private record Key(List<JsonNode> schemas, List<JsonNode> settled) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && areSame(schemas, key.schemas)
          && areSame(settled, key.settled);
    }

    private static boolean areSame(List<JsonNode> some, List<JsonNode> others) {
      if (some.size() != others.size()) {
        return false;
      }
      for (int i = 0; i < some.size(); i++) {
        if (some.get(i) != others.get(i)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int hashCode() {
      int hash = 1;
      for (JsonNode schema : schemas) {
        hash = 31 * hash + System.identityHashCode(schema);
      }
      return hash;
    }
  }

  /** Compiles what it stands for when it is first used, so that schemas may hold themselves. */
  private final class Later implements Maker {
    private final Key key;
    private Maker maker;

    Later(Key key) {
      this.key = key;
    }

    private Maker maker() {
      if (maker == null) {
        maker = compile(key, reading.of(key.schemas(), key.settled()));
      }
      return maker;
    }

    @Override
    public void make(Draft out, Chance chance, int depth) {
      maker().make(out, chance, depth);
    }

    @Override
    public void edge(Draft out, Chance chance) {
      maker().edge(out, chance);
    }
  }

  /** A maker of values that all of these accept. */
  Maker of(List<JsonNode> schemas) {
    return of(new Key(schemas, List.of()));
  }

  private Maker of(Key key) {
    return made.computeIfAbsent(key, Later::new);
  }

  private Maker compile(Key key, Facts facts) {
    if (!facts.unions.isEmpty()) {
      return union(key, facts.unions.getFirst());
    }
    if (facts.values != null) {
      return literals(facts);
    }
    Set<String> types = facts.types == null ? guess(facts) : facts.types;
    List<Maker> makers = new ArrayList<>();
    for (String type : types) {
      makers.add(typed(type, facts));
    }
    Maker any = makers.size() == 1 ? makers.getFirst() : new Either(makers);
    return facts.nullable && types.size() == ALL.size() ? new OnlyNull(any) : any;
  }

  private Maker typed(String type, Facts facts) {
    return switch (type) {
      case "object" -> object(facts);
      case "array" -> array(facts);
      case "string" -> new StringMaker(facts);
      case "integer" -> new NumberMaker(facts, true);
      case "number" -> new NumberMaker(facts, false);
      case "boolean" -> new Literals(List.of("true", "false"));
      default -> new Literals(List.of("null"));
    };
  }

  /** What is probably meant where no type is said. */
  private static Set<String> guess(Facts facts) {
    Set<String> types = new LinkedHashSet<>();
    if (!facts.properties.isEmpty() || !facts.required.isEmpty() || !facts.additional.isEmpty()) {
      types.add("object");
    } else if (!facts.items.isEmpty() || !facts.prefix.isEmpty()) {
      types.add("array");
    } else if (!facts.format.isEmpty() || !facts.regexes.isEmpty() || facts.minLength > 0) {
      types.add("string");
    } else if (facts.least != null || facts.most != null || !facts.steps.isEmpty()) {
      types.add("number");
    } else {
      types.addAll(ALL);
    }
    return types;
  }

  private static Maker literals(Facts facts) {
    List<String> texts =
        facts.values.stream()
            .filter(value -> facts.types == null || isOf(value, facts.types))
            .map(JsonNode::toString)
            .toList();
    return new Literals(texts.isEmpty() ? List.of("null") : texts);
  }

  private static boolean isOf(JsonNode value, Set<String> types) {
    return switch (value.getNodeType()) {
      case STRING -> types.contains("string");
      case NUMBER -> types.contains("number") || types.contains("integer");
      case BOOLEAN -> types.contains("boolean");
      case NULL -> types.contains("null");
      case ARRAY -> types.contains("array");
      default -> types.contains("object");
    };
  }

  /** Any of the branches, merged with all that stands beside the union. */
  private Maker union(Key key, Facts.Branches union) {
    List<JsonNode> settled = new ArrayList<>(key.settled());
    settled.add(union.owner());
    List<Maker> makers = new ArrayList<>();
    for (int i = 0; i < union.schemas().size(); i++) {
      List<JsonNode> together = new ArrayList<>(key.schemas());
      together.add(union.schemas().get(i));
      if (union.member() != null) {
        together.add(tag(union.member(), union.names().get(i)));
      }
      makers.add(of(new Key(together, settled)));
    }
    return makers.size() == 1 ? makers.getFirst() : new Either(makers);
  }

  private static JsonNode tag(String member, List<String> names) {
    var schema = JsonNodeFactory.instance.objectNode();
    ArrayNode said = schema.putObject("properties").putObject(member).putArray("enum");
    names.forEach(said::add);
    schema.putArray("required").add(member);
    return schema;
  }

  private Maker object(Facts facts) {
    List<ObjectMaker.Member> members = new ArrayList<>();
    for (Map.Entry<String, List<JsonNode>> member : facts.properties.entrySet()) {
      boolean nothing = member.getValue().stream().anyMatch(this::isLeftOut);
      if (!nothing) {
        members.add(
            member(member.getKey(), facts.required.contains(member.getKey()), member.getValue()));
      }
    }
    for (String name : facts.required) {
      if (!facts.properties.containsKey(name)) {
        members.add(member(name, true, facts.additional));
      }
    }
    boolean closed = facts.additional.stream().anyMatch(Makers::isNothing);
    return new ObjectMaker(
        facts, members, closed ? null : of(schemas(facts.additional)), patterns(facts));
  }

  private ObjectMaker.Member member(String name, boolean required, List<JsonNode> schemas) {
    return new ObjectMaker.Member(name, Texts.quoted(name), required, of(schemas(schemas)));
  }

  private Map<String, Maker> patterns(Facts facts) {
    Map<String, Maker> makers = new HashMap<>();
    facts.patterns.forEach((pattern, schema) -> makers.put(pattern, of(List.of(schema))));
    return makers;
  }

  private Maker array(Facts facts) {
    boolean closed = facts.items.stream().anyMatch(Makers::isNothing);
    List<Maker> prefix = facts.prefix.stream().map(schema -> of(List.of(schema))).toList();
    Maker contained = facts.contains.isEmpty() ? null : of(List.of(facts.contains.getFirst()));
    return new ArrayMaker(facts, prefix, closed ? null : of(schemas(facts.items)), contained);
  }

  /** Schemas that are not {@code true}; the same list for the same ones. */
  private static List<JsonNode> schemas(List<JsonNode> some) {
    return some.stream().filter(schema -> !schema.isBoolean()).toList();
  }

  private boolean isLeftOut(JsonNode schema) {
    return isNothing(schema) || isMarked(schema, 12);
  }

  private boolean isMarked(JsonNode schema, int depth) {
    String ref = schema.path("$ref").asString("");
    return depth > 0
        && (schema.path(leftOut).asBoolean(false)
            || !ref.isEmpty() && isMarked(reading.target(ref), depth - 1)
            || schema.path("allOf").valueStream().anyMatch(part -> isMarked(part, depth - 1)));
  }

  private static boolean isNothing(JsonNode schema) {
    return schema.isBoolean() && !schema.booleanValue();
  }

  /**
   * {@code nullable: true} and nothing else: any value obeys that, by the letter; who writes it
   * means null.
   */
  private record OnlyNull(Maker any) implements Maker {
    @Override
    public void make(Draft out, Chance chance, int depth) {
      out.raw("null");
    }

    @Override
    public void edge(Draft out, Chance chance) {
      any.make(out, chance, 5);
    }
  }

  /** One of some makers. */
  private record Either(List<Maker> makers) implements Maker {
    @Override
    public void make(Draft out, Chance chance, int depth) {
      if (makers.isEmpty()) {
        out.raw("null");
        return;
      }
      // Past some depth the first that is not deeper still: recursion ends.
      int index = depth > 12 ? makers.size() - 1 : chance.below(makers.size());
      makers.get(index).make(out, chance, depth);
    }

    @Override
    public void edge(Draft out, Chance chance) {
      if (makers.isEmpty()) {
        out.raw("null");
      } else {
        makers.get(chance.below(makers.size())).edge(out, chance);
      }
    }
  }
}
