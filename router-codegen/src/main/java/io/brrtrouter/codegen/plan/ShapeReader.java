package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Merges a conjunction of schemas, their references and {@code allOf} included, into a shape. */
final class ShapeReader {
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);

  private final References references;
  private final Set<String> seen = new HashSet<>();
  private final EnumSet<JsonKind> kinds = EnumSet.allOf(JsonKind.class);
  private final EnumSet<JsonKind> guess = EnumSet.noneOf(JsonKind.class);
  private final Map<String, List<Schema>> properties = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private final List<Schema> additional = new ArrayList<>();
  private final List<Schema> patterns = new ArrayList<>();
  private final List<Schema> items = new ArrayList<>();
  private final List<Choice> choices = new ArrayList<>();
  private final Set<String> settled = new HashSet<>();
  private final List<Schema> conjuncts = new ArrayList<>();
  private boolean kindsAreSaid;
  private boolean alsoNull;
  private boolean keepsAdditional;
  private boolean closed;
  private boolean tuple;
  private boolean beyondLong;
  private @Nullable String format;
  private @Nullable List<JsonNode> values;

  private ShapeReader(References references) {
    this.references = references;
  }

  /** The shape of instances that obey all of these schemas. */
  static Shape read(References references, List<Schema> all) {
    ShapeReader reader = new ShapeReader(references);
    all.forEach(reader::collect);
    return reader.shape();
  }

  private void collect(Schema schema) {
    if (!seen.add(schema.pointer())) {
      return;
    }
    Schema target = references.target(schema);
    if (target != null) {
      collect(target);
    }
    alsoNull |= Keywords.isTrue(schema.node(), "nullable");
    if (schema.node() instanceof Node.Mapping && (target == null || references.siblingsCount())) {
      conjuncts.add(schema);
      collectKeywords(schema);
    } else if (Keywords.isBoolean(schema, false)) {
      conjuncts.add(schema);
      kinds.clear();
      kindsAreSaid = true;
    }
  }

  private void collectKeywords(Schema schema) {
    Node node = schema.node();
    collectKinds(node);
    collectValues(node);
    collectObject(schema);
    collectArray(schema);
    collectFormat(node);
    Keywords.schemas(schema, "allOf").forEach(this::collect);
    collectChoice(schema, "oneOf");
    collectChoice(schema, "anyOf");
    guess.addAll(KindGuess.of(node));
  }

  private void collectKinds(Node node) {
    EnumSet<JsonKind> said = EnumSet.noneOf(JsonKind.class);
    for (String type : Keywords.texts(node, "type")) {
      Set<JsonKind> of = JsonKind.of(type);
      said.addAll(of == null ? Set.of() : of);
    }
    if (!said.isEmpty()) {
      if (Keywords.isTrue(node, "nullable")) {
        said.add(JsonKind.NULL);
      }
      kinds.retainAll(said);
      kindsAreSaid = true;
    }
  }

  private void collectValues(Node node) {
    Set<JsonNode> said = new LinkedHashSet<>();
    if (node.get("const") instanceof Node constant) {
      said.add(constant.json());
    } else if (node.get("enum") instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> said.add(item.json()));
    } else {
      return;
    }
    List<JsonNode> kept = new ArrayList<>(values == null ? said : values);
    if (values != null) {
      kept.retainAll(said);
    }
    values = kept;
  }

  private void collectObject(Schema schema) {
    if (schema.child("properties") instanceof Schema all
        && all.node() instanceof Node.Mapping mapping) {
      for (String name : mapping.members().keySet()) {
        properties.computeIfAbsent(name, n -> new ArrayList<>()).add(Schemas.child(all, name));
      }
    }
    required.addAll(Keywords.texts(schema.node(), "required"));
    Schema rest = schema.child("additionalProperties");
    if (rest != null && Keywords.isBoolean(rest, false)) {
      closed = true;
    } else if (rest != null) {
      keepsAdditional = true;
      additional.add(rest);
    }
    if (schema.child("patternProperties") instanceof Schema all
        && all.node() instanceof Node.Mapping mapping) {
      mapping.members().keySet().forEach(name -> patterns.add(Schemas.child(all, name)));
    }
  }

  private void collectArray(Schema schema) {
    Schema item = schema.child("items");
    if (item != null) {
      items.add(item);
    }
    tuple |= schema.node().get("prefixItems") instanceof Node.Sequence;
  }

  private void collectFormat(Node node) {
    String said = Keywords.text(node, "format");
    if (said == null && Keywords.text(node, "contentEncoding") instanceof String encoding) {
      said = encoding.equalsIgnoreCase("base64") ? "byte" : null;
    } else if (said == null && Keywords.text(node, "contentMediaType") != null) {
      said = "binary";
    }
    format = format == null ? said : format;
    for (String bound : List.of("minimum", "maximum")) {
      JsonNode value = Keywords.scalar(node, bound);
      if (value != null && value.isNumber()) {
        beyondLong |= value.decimalValueOpt().filter(ShapeReader::isBeyondLong).isPresent();
      }
    }
  }

  private static boolean isBeyondLong(BigDecimal limit) {
    return limit.compareTo(LEAST) < 0 || limit.compareTo(MOST) > 0;
  }

  private void collectChoice(Schema schema, String keyword) {
    List<Schema> branches = Keywords.schemas(schema, keyword);
    Node discriminator = schema.node().get("discriminator");
    Choice choice = new Choice(schema, keyword.equals("oneOf"), branches, discriminator);
    Schema only = new OnlyBranch(references).of(choice);
    if (only != null) {
      settled.add(schema.pointer() + "/" + keyword);
      collect(only);
    } else if (!branches.isEmpty()) {
      choices.add(choice);
    }
  }

  /** Whether this branch takes part already: then the choice has been made. */
  private boolean isMerged(Schema branch) {
    Schema target = references.follow(branch).schema();
    return target != null && seen.contains(target.pointer());
  }

  private Shape shape() {
    EnumSet<JsonKind> allowed = EnumSet.copyOf(kinds);
    if (!kindsAreSaid && values != null) {
      allowed.clear();
      values.forEach(value -> allowed.add(JsonKind.of(value)));
    } else if (!kindsAreSaid && choices.isEmpty() && !guess.isEmpty()) {
      allowed.retainAll(guess);
    }
    boolean guessed = !kindsAreSaid && (values != null || !guess.isEmpty());
    boolean nullable = alsoNull || (kindsAreSaid || guessed) && allowed.contains(JsonKind.NULL);
    allowed.remove(JsonKind.NULL);
    choices.removeIf(choice -> choice.branches().stream().anyMatch(this::isMerged));
    boolean byPattern = closed && additional.isEmpty() && patterns.size() == 1;
    List<Schema> rest = patterns.isEmpty() ? additional : byPattern ? patterns : List.of();
    return new Shape(
        allowed,
        kindsAreSaid,
        nullable,
        format,
        values,
        properties,
        required,
        rest,
        keepsAdditional || !patterns.isEmpty(),
        items,
        tuple,
        choices,
        settled,
        beyondLong,
        List.copyOf(conjuncts));
  }
}
