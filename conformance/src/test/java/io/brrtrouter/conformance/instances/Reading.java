package io.brrtrouter.conformance.instances;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.json.SchemaDialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the keywords of schemas into facts; references and {@code allOf} are followed. */
final class Reading {
  private final JsonNode document;
  private final Heirs heirs;
  private final boolean siblings;

  Reading(JsonNode document, SchemaDialect dialect) {
    this.document = document;
    this.heirs = new Heirs(document);
    this.siblings = dialect == SchemaDialect.OPENAPI_3_1;
  }

  /** What these schemas demand of one value; the unions of those that are settled left out. */
  Facts of(List<JsonNode> schemas, List<JsonNode> settled) {
    Facts facts = new Facts();
    Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    schemas.forEach(schema -> read(schema, facts, seen));
    facts.unions.removeIf(union -> settled.stream().anyMatch(schema -> schema == union.owner()));
    return facts;
  }

  private void read(JsonNode schema, Facts facts, Set<JsonNode> seen) {
    if (schema.isBoolean()) {
      facts.nothing |= !schema.booleanValue();
      return;
    }
    if (!schema.isObject() || !seen.add(schema)) {
      return;
    }
    JsonNode ref = schema.path("$ref");
    if (ref.isString()) {
      read(target(ref.stringValue()), facts, seen);
      if (!siblings) {
        return;
      }
    }
    schema.path("allOf").forEach(part -> read(part, facts, seen));
    Numbers.read(schema, facts);
    types(schema, facts);
    facts.nullable |= !siblings && schema.path("nullable").asBoolean(false);
    object(schema, facts);
    array(schema, facts);
    string(schema, facts);
    unions(schema, facts, seen);
  }

  private static void types(JsonNode schema, Facts facts) {
    JsonNode type = schema.path("type");
    Set<String> types = new LinkedHashSet<>();
    if (type.isString()) {
      types.add(type.stringValue());
    }
    type.forEach(each -> types.add(each.asString("null")));
    if (!types.isEmpty()) {
      if (schema.path("nullable").asBoolean(false)) {
        types.add("null");
      }
      facts.types(types);
    }
    if (schema.has("const")) {
      facts.values(List.of(schema.get("const")));
    }
    if (schema.path("enum").isArray()) {
      facts.values(schema.path("enum").valueStream().toList());
    }
  }

  private static void object(JsonNode schema, Facts facts) {
    schema
        .path("properties")
        .properties()
        .forEach(member ->
            facts
                .properties
                .computeIfAbsent(member.getKey(), name -> new ArrayList<>())
                .add(member.getValue()));
    schema
        .path("patternProperties")
        .properties()
        .forEach(member -> facts.patterns.put(member.getKey(), member.getValue()));
    schema.path("required").forEach(name -> facts.required.add(name.asString("")));
    for (String keyword : List.of("additionalProperties", "unevaluatedProperties")) {
      if (schema.has(keyword)) {
        facts.additional.add(schema.get(keyword));
      }
    }
    facts.minProperties = Math.max(facts.minProperties, schema.path("minProperties").asInt(0));
    facts.maxProperties =
        Math.min(facts.maxProperties, schema.path("maxProperties").asInt(Integer.MAX_VALUE));
  }

  private static void array(JsonNode schema, Facts facts) {
    if (schema.has("items")) {
      facts.items.add(schema.get("items"));
    }
    if (facts.prefix.isEmpty()) {
      schema.path("prefixItems").forEach(facts.prefix::add);
    }
    if (schema.has("contains")) {
      facts.contains.add(schema.get("contains"));
    }
    facts.minItems = Math.max(facts.minItems, schema.path("minItems").asInt(0));
    facts.maxItems = Math.min(facts.maxItems, schema.path("maxItems").asInt(Integer.MAX_VALUE));
    facts.unique |= schema.path("uniqueItems").asBoolean(false);
  }

  private static void string(JsonNode schema, Facts facts) {
    if (schema.path("pattern").isString()) {
      facts.regexes.add(schema.path("pattern").stringValue());
    }
    if (schema.path("format").isString()) {
      facts.format = schema.path("format").stringValue();
    } else if (schema.path("contentEncoding").asString("").equalsIgnoreCase("base64")) {
      facts.format = "byte";
    }
    facts.minLength = Math.max(facts.minLength, schema.path("minLength").asInt(0));
    facts.maxLength = Math.min(facts.maxLength, schema.path("maxLength").asInt(Integer.MAX_VALUE));
  }

  private void unions(JsonNode schema, Facts facts, Set<JsonNode> seen) {
    JsonNode discriminator = schema.path("discriminator");
    String member = discriminator.path("propertyName").asString("");
    for (String keyword : List.of("oneOf", "anyOf")) {
      List<JsonNode> branches =
          schema.path(keyword).valueStream().filter(branch -> !seen.contains(branch)).toList();
      if (!branches.isEmpty()) {
        List<List<String>> names =
            branches.stream().map(branch -> names(discriminator, branch)).toList();
        facts.unions.add(
            new Facts.Branches(schema, branches, member.isEmpty() ? null : member, names));
        return;
      }
    }
    if (!member.isEmpty()) {
      heirs(schema, member, facts, seen);
    }
  }

  /**
   * A discriminator of a schema that others are composed of: any of them, or the schema itself; the
   * one that is being read, where that is one of them.
   */
  private void heirs(JsonNode schema, String member, Facts facts, Set<JsonNode> seen) {
    JsonNode discriminator = schema.path("discriminator");
    Map<String, JsonNode> all = heirs.of(schema);
    String chosen = null;
    for (Map.Entry<String, JsonNode> heir : all.entrySet()) {
      boolean other = heir.getValue() != schema;
      chosen = other && seen.contains(heir.getValue()) ? heir.getKey() : chosen;
    }
    List<JsonNode> branches = new ArrayList<>();
    List<List<String>> names = new ArrayList<>();
    for (Map.Entry<String, JsonNode> heir : all.entrySet()) {
      if (chosen == null || chosen.equals(heir.getKey())) {
        boolean read = chosen != null || heir.getValue() == schema;
        ObjectNode branch = JsonNodeFactory.instance.objectNode();
        branches.add(read ? branch : branch.put("$ref", Heirs.ref(heir.getKey())));
        names.add(Heirs.called(discriminator, heir.getKey()));
      }
    }
    if (all.size() > 1) {
      facts.unions.add(new Facts.Branches(schema, branches, member, names));
    }
  }

  /**
   * What the discriminator may say for this branch: names that are mapped, and the schema's own.
   */
  private static List<String> names(JsonNode discriminator, JsonNode branch) {
    String ref = branch.path("$ref").asString("");
    String name = ref.substring(ref.lastIndexOf('/') + 1);
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, JsonNode> mapped : discriminator.path("mapping").properties()) {
      String target = mapped.getValue().asString("");
      if (target.equals(ref) || target.equals(name)) {
        names.add(mapped.getKey());
      }
    }
    if (!discriminator.path("mapping").has(name)) {
      names.add(name);
    }
    return names;
  }

  JsonNode target(String ref) {
    return ref.startsWith("#")
        ? document.at(Pointers.fromFragment(ref))
        : JsonNodeFactory.instance.missingNode();
  }

  /** The bounds of numbers. */
  private static final class Numbers {
    private Numbers() {}

    static void read(JsonNode schema, Facts facts) {
      JsonNode above = schema.path("exclusiveMinimum");
      JsonNode below = schema.path("exclusiveMaximum");
      if (schema.path("minimum").isNumber()) {
        facts.least(
            schema.path("minimum").decimalValue(), above.asBoolean(false) && above.isBoolean());
      }
      if (schema.path("maximum").isNumber()) {
        facts.most(
            schema.path("maximum").decimalValue(), below.asBoolean(false) && below.isBoolean());
      }
      if (above.isNumber()) {
        facts.least(above.decimalValue(), true);
      }
      if (below.isNumber()) {
        facts.most(below.decimalValue(), true);
      }
      if (schema.path("multipleOf").isNumber()
          && schema.path("multipleOf").decimalValue().signum() > 0) {
        facts.steps.add(schema.path("multipleOf").decimalValue());
      }
    }
  }
}
