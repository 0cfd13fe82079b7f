package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.Pointers;
import io.brrtrouter.openapi.Schema;
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

/**
 * The components by name, and which of them are composed ({@code allOf}) of which: what the values
 * of a discriminator stand for (OAS 3.1, 4.8.25).
 */
final class Lineage {
  private final Map<String, Schema> components;
  private final Map<String, List<Schema>> children = new HashMap<>();

  Lineage(OpenApi document) {
    this.components = document.schemas();
    for (Schema schema : components.values()) {
      for (Schema part : Keywords.schemas(schema, "allOf")) {
        if (part.ref() != null) {
          children.computeIfAbsent(part.ref(), p -> new ArrayList<>()).add(schema);
        }
      }
    }
  }

  /** The components composed of the one at this pointer, at any remove, nearest first. */
  List<Schema> below(String pointer) {
    Map<String, Schema> found = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(pointer));
    while (!open.isEmpty()) {
      for (Schema child : children.getOrDefault(open.remove(), List.of())) {
        if (!child.pointer().equals(pointer) && found.put(child.pointer(), child) == null) {
          open.add(child.pointer());
        }
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * The values of a discriminator that stand for the component at this pointer: those mapped to it,
   * then its name, unless that is mapped to another.
   */
  List<String> values(Node discriminator, String pointer) {
    Set<String> values = new LinkedHashSet<>();
    String own = name(pointer);
    Node.Mapping mapping = discriminator.get("mapping") instanceof Node.Mapping m ? m : null;
    if (mapping != null) {
      for (String value : mapping.members().keySet()) {
        String written = Keywords.text(mapping, value);
        if (written != null && pointer.equals(target(written))) {
          values.add(value);
        }
      }
    }
    if (own != null && (mapping == null || mapping.get(own) == null)) {
      values.add(own);
    }
    return List.copyOf(values);
  }

  /** What a mapping speaks of: a name goes before a reference. */
  private @Nullable String target(String written) {
    Schema named = components.get(written);
    if (named != null) {
      return named.pointer();
    }
    String pointer = Pointers.fromFragment(written);
    if (pointer.startsWith("/")) {
      return pointer;
    }
    String last = written.substring(written.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    Schema filed = components.get(dot > 0 ? last.substring(0, dot) : last);
    return filed == null ? null : filed.pointer();
  }

  private static @Nullable String name(String pointer) {
    String[] tokens = pointer.split("/", -1);
    boolean component = tokens.length == 4 && pointer.startsWith("/components/schemas/");
    return component ? Pointers.unescape(tokens[3]) : null;
  }
}
