package io.brrtrouter.codegen.plan;

import io.brrtrouter.codegen.plan.ValuePlan.Deferral;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Schema;
import io.brrtrouter.openapi.SpecVersion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Schemas that an instance must obey together, keyword by keyword: references followed, {@code
 * allOf} taken apart.
 *
 * @param shape what they ask as far as the type depends on it
 * @param parts the schemas as they were put together
 * @param version whose keywords count
 */
record Conjunction(Shape shape, List<Schema> parts, SpecVersion version) {
  private static final Set<String> OF_STRINGS =
      Set.of("minLength", "maxLength", "pattern", "format");
  private static final Set<String> OF_NUMBERS =
      Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format");
  private static final Set<String> OF_ARRAYS =
      Set.of("items", "minItems", "maxItems", "uniqueItems");
  private static final Set<String> OF_OBJECTS =
      Set.of(
          "properties",
          "required",
          "additionalProperties",
          "minProperties",
          "maxProperties",
          "patternProperties",
          "discriminator");
  private static final Set<String> OF_ANY = Set.of("enum", "not", "oneOf", "anyOf");
  private static final Set<String> OF_ARRAYS_31 =
      Set.of("prefixItems", "contains", "unevaluatedItems");
  private static final Set<String> OF_OBJECTS_31 =
      Set.of("propertyNames", "dependentRequired", "dependentSchemas", "unevaluatedProperties");
  private static final Set<String> OF_ANY_31 =
      Set.of("const", "if", "$dynamicRef", "$recursiveRef");

  private static final Set<String> CHOICES = Set.of("not", "oneOf", "anyOf");
  private static final Set<String> CHOICES_31 = Set.of("if", "$dynamicRef", "$recursiveRef");

  /** The keywords that say something of values of this kind and are not among these. */
  @Nullable Deferral unexpressed(JsonKind kind, String... expressed) {
    Set<String> known = Set.of(expressed);
    for (Schema schema : shape.conjuncts()) {
      if (schema.node() instanceof Node.Mapping mapping) {
        for (String keyword : mapping.members().keySet()) {
          if (says(kind, keyword) && !known.contains(keyword) && !isIdle(schema, keyword)) {
            return because("the keyword " + keyword, schema);
          }
        }
      } else if (!Keywords.isBoolean(schema, true)) {
        return because("a schema that nothing obeys", schema);
      }
    }
    return null;
  }

  /** Whether a schema has a choice between branches. */
  boolean hasChoice(Schema schema, String keyword) {
    return schema.node().get(keyword) != null && !isIdle(schema, keyword);
  }

  /** Whether a keyword asks nothing, as it is said here, that is not asked elsewhere. */
  private boolean isIdle(Schema schema, String keyword) {
    return switch (keyword) {
      case "oneOf", "anyOf" -> shape.settled().contains(schema.pointer() + "/" + keyword);
      case "uniqueItems" -> !Keywords.isTrue(schema.node(), keyword);
      case "additionalProperties", "items" -> {
        Schema child = schema.child(keyword);
        yield child != null && Keywords.isBoolean(child, true);
      }
      default -> false;
    };
  }

  private boolean says(JsonKind kind, String keyword) {
    boolean later = version != SpecVersion.V3_0;
    if (OF_ANY.contains(keyword) || later && OF_ANY_31.contains(keyword)) {
      return true;
    }
    return switch (kind) {
      case STRING -> OF_STRINGS.contains(keyword);
      case INTEGER, NUMBER -> OF_NUMBERS.contains(keyword);
      case ARRAY -> OF_ARRAYS.contains(keyword) || later && OF_ARRAYS_31.contains(keyword);
      case OBJECT -> OF_OBJECTS.contains(keyword) || later && OF_OBJECTS_31.contains(keyword);
      case BOOLEAN, NULL -> false;
    };
  }

  /** Whether any keyword says anything of values of these kinds, {@code type} aside. */
  @Nullable Deferral anything(Set<JsonKind> kinds) {
    for (JsonKind kind : kinds) {
      Deferral why = unexpressed(kind);
      if (why != null) {
        return why;
      }
    }
    return null;
  }

  /** A deferral of all of it, with its reason at this schema. */
  Deferral because(String reason, Schema at) {
    List<String> pointers =
        parts.stream().map(Schema::pointer).filter(p -> p.indexOf('#') < 0).toList();
    return new Deferral(pointers, reason, at.position());
  }

  /** A deferral of all of it. */
  Deferral because(String reason) {
    return because(reason, parts.getFirst());
  }

  /** The values of a keyword, wherever it is said. */
  List<JsonNode> values(String keyword) {
    List<JsonNode> values = new ArrayList<>();
    for (Schema schema : shape.conjuncts()) {
      JsonNode value = Keywords.scalar(schema.node(), keyword);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** Whether a keyword is said anywhere. */
  boolean says(String keyword) {
    return shape.conjuncts().stream().anyMatch(schema -> schema.node().get(keyword) != null);
  }

  /** The texts of a keyword, each once. */
  Set<String> texts(String keyword) {
    Set<String> texts = new LinkedHashSet<>();
    for (JsonNode value : values(keyword)) {
      if (value.isString()) {
        texts.add(value.stringValue());
      }
    }
    return texts;
  }

  /** The largest count that this keyword names, or {@code none}. */
  int largest(String keyword, int none) {
    return values(keyword).stream()
        .mapToInt(Conjunction::count)
        .filter(c -> c >= 0)
        .max()
        .orElse(none);
  }

  /** The smallest count that this keyword names, or {@code none}. */
  int smallest(String keyword, int none) {
    return values(keyword).stream()
        .mapToInt(Conjunction::count)
        .filter(c -> c >= 0)
        .min()
        .orElse(none);
  }

  private static int count(JsonNode value) {
    if (!value.isNumber()) {
      return -1;
    }
    BigDecimal count = value.decimalValue();
    boolean whole = count.signum() == 0 || count.stripTrailingZeros().scale() <= 0;
    return count.signum() < 0 || !whole
        ? -1
        : count.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
  }

  /** What is said of null. */
  ValuePlan.Nulls nulls() {
    boolean certain = true;
    boolean typed = false;
    for (Schema schema : shape.conjuncts()) {
      List<String> types = Keywords.texts(schema.node(), "type");
      boolean nullable =
          types.contains("null")
              || version == SpecVersion.V3_0
                  && !types.isEmpty()
                  && Keywords.isTrue(schema.node(), "nullable");
      typed |= !types.isEmpty() && !nullable;
      certain &= nullable ? !chooses(schema) : types.isEmpty() && allowsNull(schema);
    }
    boolean unlisted = shape.conjuncts().stream().anyMatch(Conjunction::listsOnlyOthers);
    if (certain && !unlisted && shape.nullable()) {
      return ValuePlan.Nulls.ALLOWED;
    }
    boolean excluded = typed && !shape.nullable();
    return excluded ? ValuePlan.Nulls.REFUSED : ValuePlan.Nulls.DOUBTFUL;
  }

  /** Whether null has to pass other schemas as well, whatever the types of this one are. */
  private boolean chooses(Schema schema) {
    return CHOICES.stream().anyMatch(keyword -> schema.node().get(keyword) != null)
        || version != SpecVersion.V3_0
            && CHOICES_31.stream().anyMatch(keyword -> schema.node().get(keyword) != null);
  }

  /** Whether nothing that a schema says, its lists of values aside, speaks of null. */
  private boolean allowsNull(Schema schema) {
    return schema.node() instanceof Node.Mapping mapping
        && mapping.members().keySet().stream()
            .allMatch(k ->
                k.equals("enum")
                    || k.equals("const")
                    || !says(JsonKind.NULL, k)
                    || isIdle(schema, k));
  }

  /** Whether a schema lists its values, and null is none of them. */
  private static boolean listsOnlyOthers(Schema schema) {
    Node listed = schema.node().get("enum");
    Node only = schema.node().get("const");
    return listed instanceof Node.Sequence values
            && values.items().stream().noneMatch(Conjunction::isNull)
        || only != null && !isNull(only);
  }

  private static boolean isNull(Node node) {
    return node instanceof Node.Scalar scalar && scalar.json().isNull();
  }
}
