package io.brrtrouter.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The named schemas of a document, and which of them are composed ({@code allOf}) of which: the
 * hierarchies that a discriminator selects from (OAS 3.1, 4.8.25). What generated code makes of a
 * discriminator, and what the validators do, both come from here. Safe for concurrent use.
 */
public final class Inheritance {
  private static final String SCHEMAS = "/components/schemas";

  private final JsonNode document;
  private volatile @Nullable Map<String, List<String>> children;

  /** Of a bundled document, which must not change. */
  public Inheritance(JsonNode document) {
    this.document = document;
  }

  /** The pointer of the schema with this name; null if there is none. */
  @Nullable String named(String name) {
    return Pointers.find(document, SCHEMAS).has(name) ? Pointers.append(SCHEMAS, name) : null;
  }

  /** The name of the schema at this pointer; null if it has none. */
  @Nullable String name(String pointer) {
    List<String> tokens = Pointers.tokens(pointer);
    return tokens.size() == 3 && pointer.startsWith(SCHEMAS + "/") ? tokens.get(2) : null;
  }

  /** The schema at the end of a chain of bare references, by its pointer. */
  String canonical(String pointer) {
    String at = pointer;
    for (int i = 0; i < 20; i++) {
      JsonNode node = Pointers.find(document, at);
      JsonNode reference = node.get("$ref");
      String next =
          reference != null && reference.isString() && node.size() == 1
              ? Pointers.ofFragment(reference.stringValue())
              : null;
      if (next == null) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /** The schemas below this one: by name, the pointers of those composed of it, at any remove. */
  public Map<String, String> descendants(String pointer) {
    Map<String, String> found = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(pointer));
    while (!open.isEmpty()) {
      for (String child : children().getOrDefault(open.remove(), List.of())) {
        String name = name(child);
        if (name != null && !child.equals(pointer) && found.put(name, child) == null) {
          open.add(child);
        }
      }
    }
    return found;
  }

  /**
   * The values of a discriminator that stand for the schema at this pointer: those mapped to it,
   * then its name, unless that is mapped to another.
   */
  public List<String> values(JsonNode discriminator, String pointer) {
    Set<String> values = new LinkedHashSet<>();
    String own = name(pointer);
    boolean renamed = false;
    for (Map.Entry<String, JsonNode> entry : discriminator.path("mapping").properties()) {
      String target = Discriminator.target(entry.getValue().asString(""), this);
      if (target != null && canonical(target).equals(canonical(pointer))) {
        values.add(entry.getKey());
      } else if (target != null && entry.getKey().equals(own)) {
        renamed = true;
      }
    }
    if (own != null && !renamed) {
      values.add(own);
    }
    return List.copyOf(values);
  }

  /**
   * What the values of a discriminator that stands alone select, from below its schema or by its
   * mapping: pointers by value. Where there is nothing to select, it says nothing.
   */
  Map<String, String> selected(Discriminator discriminator, String pointer) {
    Map<String, String> targets = new LinkedHashMap<>(descendants(pointer));
    discriminator
        .mapping()
        .forEach((value, written) -> {
          String target = Discriminator.target(written, this);
          if (target != null) {
            targets.put(value, canonical(target));
          }
        });
    String own = name(pointer);
    if (own != null && !targets.isEmpty()) {
      targets.putIfAbsent(own, pointer);
    }
    return targets;
  }

  /**
   * Whether a discriminator of the schema at this pointer, if it stands alone, selects anything.
   */
  public boolean selects(JsonNode schema, String pointer) {
    Discriminator discriminator = Discriminator.of(schema);
    return discriminator != null && !selected(discriminator, pointer).isEmpty();
  }

  private Map<String, List<String>> children() {
    Map<String, List<String>> known = children;
    if (known == null) {
      known = new HashMap<>();
      for (Map.Entry<String, JsonNode> schema : Pointers.find(document, SCHEMAS).properties()) {
        for (JsonNode part : schema.getValue().path("allOf")) {
          String parent = Pointers.ofFragment(part.path("$ref").asString(""));
          if (parent != null) {
            known
                .computeIfAbsent(parent, p -> new ArrayList<>())
                .add(Pointers.append(SCHEMAS, schema.getKey()));
          }
        }
      }
      children = known;
    }
    return known;
  }
}
