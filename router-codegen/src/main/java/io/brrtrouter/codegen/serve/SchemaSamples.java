package io.brrtrouter.codegen.serve;

import io.brrtrouter.json.Pointers;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes values from schemas: the one a schema's author gave where there is one, otherwise one built
 * from its keywords. The same schema gives the same value each time. Schemas that ask for more than
 * anybody looks at get values that are cut short. Not safe for concurrent use.
 */
final class SchemaSamples {
  /** Past this depth optional members and items are left out, so that recursion ends. */
  private static final int SHALLOW = 4;

  /** Past this depth even required ones are: no finite value exists, or hardly any. */
  private static final int DEEPEST = 40;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** How many values one sample has, a text of sixteen characters counting once more. */
  private static final int LARGEST = 20_000;

  /** How many all samples together have. */
  private static final int LARGEST_IN_ALL = 2_000_000;

  private static final int CHARACTERS = 16;

  private final JsonNode document;
  private final String leftOut;
  private int leftInAll = LARGEST_IN_ALL;
  private int left;

  /** Samples for responses, which have no write-only members, or for requests. */
  SchemaSamples(JsonNode document, boolean forRequests) {
    this.document = document;
    this.leftOut = forRequests ? "readOnly" : "writeOnly";
  }

  /** A value of this schema. */
  JsonNode of(JsonNode schema) {
    int granted = Math.min(LARGEST, leftInAll);
    left = granted;
    JsonNode sample = of(schema, 0);
    leftInAll -= granted - Math.max(0, left);
    return sample;
  }

  private JsonNode of(JsonNode schema, int depth) {
    JsonNode target = resolve(schema);
    if (!target.isObject() || depth > DEEPEST || --left < 0) {
      return JSON.nullNode();
    }
    JsonNode given = given(target);
    if (given != null) {
      return given;
    }
    JsonNode merged = merge(target, depth);
    for (String union : new String[] {"oneOf", "anyOf"}) {
      JsonNode branches = merged.path(union);
      if (branches.isArray() && !branches.isEmpty()) {
        return branch(merged, branches, depth);
      }
    }
    return built(merged, depth);
  }

  /** What the author of the schema wrote as a value of it, or null. */
  private static @Nullable JsonNode given(JsonNode schema) {
    if (schema.has("const")) {
      return schema.get("const");
    }
    if (schema.has("example")) {
      return schema.get("example");
    }
    if (schema.path("examples").isArray() && !schema.path("examples").isEmpty()) {
      return schema.path("examples").get(0);
    }
    if (schema.has("default")) {
      return schema.get("default");
    }
    return schema.path("enum").isArray() && !schema.path("enum").isEmpty()
        ? schema.path("enum").get(0)
        : null;
  }

  /** The schema with the keywords of its allOf, which do not replace its own. */
  private JsonNode merge(JsonNode schema, int depth) {
    if (!schema.path("allOf").isArray()) {
      return schema;
    }
    ObjectNode merged = ((ObjectNode) schema).deepCopy();
    merged.remove("allOf");
    for (JsonNode part : schema.path("allOf")) {
      left -= 1 + part.size();
      boolean enough = depth > DEEPEST || left < 0;
      JsonNode target = enough ? JSON.objectNode() : merge(resolve(part), depth + 1);
      for (Map.Entry<String, JsonNode> keyword : target.properties()) {
        add(merged, keyword.getKey(), keyword.getValue());
      }
    }
    return merged;
  }

  private static void add(ObjectNode merged, String keyword, JsonNode value) {
    JsonNode present = merged.get(keyword);
    if (present == null) {
      merged.set(keyword, value.deepCopy());
    } else if (present instanceof ObjectNode members && keyword.equals("properties")) {
      value.properties().forEach(e -> members.putIfAbsent(e.getKey(), e.getValue()));
    } else if (present instanceof ArrayNode names && keyword.equals("required")) {
      value.forEach(names::add);
    }
  }

  /** A value of a union: of its first branch that is not null, its discriminator set. */
  private JsonNode branch(JsonNode schema, JsonNode branches, int depth) {
    JsonNode chosen = branches.get(0);
    for (JsonNode candidate : branches) {
      if (!resolve(candidate).path("type").asString("").equals("null")) {
        chosen = candidate;
        break;
      }
    }
    JsonNode value = of(chosen, depth + 1);
    if (value instanceof ObjectNode object && schema.has("properties")) {
      ObjectNode own = object(schema, depth);
      own.properties().forEach(e -> object.putIfAbsent(e.getKey(), e.getValue()));
    }
    String property = schema.path("discriminator").path("propertyName").asString("");
    if (value instanceof ObjectNode object && !property.isEmpty()) {
      return object.deepCopy().put(property, discriminator(schema, chosen));
    }
    return value;
  }

  /** The discriminator's value that stands for this branch: a mapped name, or the schema's own. */
  private static String discriminator(JsonNode schema, JsonNode branch) {
    String ref = branch.path("$ref").asString("");
    String name = ref.substring(ref.lastIndexOf('/') + 1);
    for (Map.Entry<String, JsonNode> mapped :
        schema.path("discriminator").path("mapping").properties()) {
      String target = mapped.getValue().asString("");
      if (target.equals(ref) || target.equals(name)) {
        return mapped.getKey();
      }
    }
    return name;
  }

  private JsonNode built(JsonNode schema, int depth) {
    return switch (type(schema)) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "string" -> string(schema);
      case "integer", "number" -> NumberSamples.of(schema);
      case "boolean" -> JSON.booleanNode(true);
      default -> JSON.nullNode();
    };
  }

  private JsonNode string(JsonNode schema) {
    String text = StringSamples.of(schema);
    left -= text.length() / CHARACTERS;
    return JSON.stringNode(text);
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isString()) {
      return type.stringValue();
    }
    for (JsonNode candidate : type) {
      if (!candidate.asString("null").equals("null")) {
        return candidate.asString();
      }
    }
    if (type.isArray()) {
      return "null";
    }
    if (schema.has("items") || schema.has("prefixItems")) {
      return "array";
    }
    return schema.has("format") || schema.has("pattern") || schema.has("minLength")
        ? "string"
        : schema.has("minimum") || schema.has("maximum") ? "number" : "object";
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = JSON.objectNode();
    Set<String> required = new LinkedHashSet<>();
    schema.path("required").forEach(name -> required.add(name.asString()));
    for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
      JsonNode target = resolve(member.getValue());
      boolean needed = required.remove(member.getKey());
      boolean possible = !isNothing(target) && !target.path(leftOut).asBoolean(false);
      if (possible && (needed || depth < SHALLOW)) {
        object.set(member.getKey(), of(member.getValue(), depth + 1));
      }
    }
    JsonNode others = schema.path("additionalProperties");
    for (String name : required) {
      object.set(name, of(others, depth + 1));
    }
    for (int i = object.size(); i < schema.path("minProperties").asInt(0) && left > 0; i++) {
      object.set("property" + i, of(others, depth + 1));
    }
    return object;
  }

  private ArrayNode array(JsonNode schema, int depth) {
    ArrayNode array = JSON.arrayNode();
    schema.path("prefixItems").forEach(item -> array.add(of(item, depth + 1)));
    int least = Math.min(1000, schema.path("minItems").asInt(0));
    int wanted = depth < SHALLOW ? Math.max(1, least) : least;
    int most = schema.path("maxItems").asInt(Integer.MAX_VALUE);
    boolean unique = schema.path("uniqueItems").asBoolean(false);
    JsonNode contained = schema.path("contains");
    if (!contained.isMissingNode() && array.isEmpty()) {
      array.add(of(contained, depth + 1));
    }
    for (int i = array.size();
        i < Math.min(wanted, most) && left > 0 && !isNothing(schema.path("items"));
        i++) {
      JsonNode item = of(schema.path("items"), depth + 1);
      array.add(unique && i > 0 ? another(item, schema.path("items"), i) : item);
    }
    return array;
  }

  /** A variation of an item, for arrays that want them different. */
  private JsonNode another(JsonNode item, JsonNode items, int index) {
    JsonNode choices = resolve(items).path("enum");
    if (index < choices.size()) {
      return choices.get(index);
    }
    if (item.isIntegralNumber()) {
      return JSON.numberNode(item.longValue() + index);
    }
    return item.isString() ? JSON.stringNode(item.stringValue() + index) : item;
  }

  /** Whether no value is valid: the schema {@code false}. */
  private static boolean isNothing(JsonNode schema) {
    return schema.isBoolean() && !schema.booleanValue();
  }

  private JsonNode resolve(JsonNode schema) {
    JsonNode at = schema;
    for (int hops = 0; hops < 32; hops++) {
      JsonNode ref = at.path("$ref");
      if (!ref.isString() || !ref.stringValue().startsWith("#/")) {
        return at;
      }
      at = document.at(Pointers.fromFragment(ref.stringValue()));
    }
    return at;
  }
}
