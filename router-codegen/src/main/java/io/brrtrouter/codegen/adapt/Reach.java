package io.brrtrouter.codegen.adapt;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OpenApi;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The components that a tree leads to, at any remove, and the paths whose parts it uses. */
final class Reach {
  private static final String COMPONENTS = "/components/";
  private static final String SCHEMAS = "/components/schemas/";

  private final Set<String> found = new HashSet<>();
  private final Set<String> heirs = new HashSet<>();
  private final Set<String> paths = new HashSet<>();
  private final Map<String, List<String>> children = new HashMap<>();
  private final Deque<Node> open = new ArrayDeque<>();
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final @Nullable Node root;

  private Reach(@Nullable Node root) {
    this.root = root;
  }

  /** Nothing is reached. */
  static Reach nothing() {
    return new Reach(null);
  }

  /** What a part of a document leads to; its own components and extensions are not counted. */
  static Reach of(Node part, OpenApi whole) {
    Reach reach = new Reach(whole.root());
    whole.schemas().values().forEach(schema -> reach.noteParents(schema.pointer(), schema.node()));
    if (part instanceof Node.Mapping mapping) {
      mapping
          .members()
          .forEach((name, member) -> {
            if (name.equals("security")) {
              reach.security(member.value());
            } else if (!name.equals("components") && !name.startsWith("x-")) {
              reach.open.add(member.value());
            }
          });
    }
    while (!reach.open.isEmpty()) {
      Node next = reach.open.pop();
      if (reach.seen.add(next)) {
        reach.visit(next);
      }
    }
    return reach;
  }

  /** Whether this component is reached. */
  boolean has(String section, String name) {
    return found.contains(COMPONENTS + section + "/" + Pointers.escape(name));
  }

  /** The paths outside the part, parts of which are used. */
  Set<String> paths() {
    return paths;
  }

  private void noteParents(String pointer, Node schema) {
    if (schema.get("allOf") instanceof Node.Sequence all) {
      for (Node part : all.items()) {
        if (text(part.get("$ref")) instanceof String ref) {
          children.computeIfAbsent(Pointers.fromFragment(ref), p -> new ArrayList<>()).add(pointer);
        }
      }
    }
  }

  private void visit(Node node) {
    if (node instanceof Node.Sequence sequence) {
      open.addAll(sequence.items());
    } else if (node instanceof Node.Mapping mapping) {
      mapping.members().forEach((name, member) -> visit(name, member.value()));
    }
  }

  private void visit(String name, Node value) {
    String text = text(value);
    switch (name) {
      case "$ref" -> refer(text);
      case "$dynamicRef" -> everySchema();
      case "security" -> security(value);
      case "discriminator" -> mapped(value.get("mapping"));
      default -> {}
    }
    if (text == null) {
      open.add(value);
    }
  }

  private void refer(@Nullable String ref) {
    if (ref == null || !ref.startsWith("#/")) {
      return;
    }
    String pointer = Pointers.fromFragment(ref);
    String[] tokens = pointer.split("/", 5);
    if (pointer.startsWith(COMPONENTS) && tokens.length > 3) {
      component(COMPONENTS + tokens[2] + "/" + tokens[3]);
    } else if (pointer.startsWith("/paths/")) {
      String path = "/paths/" + tokens[2];
      if (paths.add(Pointers.unescape(tokens[2]))) {
        push(path);
      }
    }
  }

  private void component(String pointer) {
    if (found.add(pointer)) {
      push(pointer);
    }
    Node node = root == null ? null : root.at(pointer);
    if (node != null && node.get("discriminator") != null) {
      inherit(pointer);
    }
  }

  /** Where a discriminator tells schemas apart, those composed of this one are values of it. */
  private void inherit(String pointer) {
    if (heirs.add(pointer)) {
      for (String child : children.getOrDefault(pointer, List.of())) {
        component(child);
        inherit(child);
      }
    }
  }

  /** The values of a discriminator name schemas, or refer to them. */
  private void mapped(@Nullable Node mapping) {
    if (mapping instanceof Node.Mapping values) {
      values
          .members()
          .values()
          .forEach(member -> {
            String text = text(member.value());
            refer(text);
            if (text != null && root != null) {
              String named = SCHEMAS + Pointers.escape(text);
              if (root.at(named) != null) {
                component(named);
              }
            }
          });
    }
  }

  private void security(Node alternatives) {
    if (alternatives instanceof Node.Sequence sequence) {
      for (Node alternative : sequence.items()) {
        if (alternative instanceof Node.Mapping all) {
          all.members()
              .keySet()
              .forEach(name -> component(COMPONENTS + "securitySchemes/" + Pointers.escape(name)));
        }
      }
    }
  }

  /** A dynamic reference may lead to any schema with its anchor (JSON Schema 2020-12, 8.2.3.2). */
  private void everySchema() {
    Node schemas = root == null ? null : root.at("/components/schemas");
    if (schemas instanceof Node.Mapping all) {
      all.members().keySet().forEach(name -> component(SCHEMAS + Pointers.escape(name)));
    }
  }

  private void push(String pointer) {
    Node node = root == null ? null : root.at(pointer);
    if (node != null) {
      open.add(node);
    }
  }

  private static @Nullable String text(@Nullable Node node) {
    return node instanceof Node.Scalar scalar && scalar.json().isString()
        ? scalar.json().stringValue()
        : null;
  }
}
