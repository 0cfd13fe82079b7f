package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes schemas apart into what counts by itself and what is a choice. */
final class Flattening {
  /** Keywords that say nothing of which values are accepted. */
  private static final Set<String> BESIDE_VALUES =
      Set.of("const", "enum", "type", "title", "description", "deprecated", "$comment");

  private final Version version;
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Node> parts = new ArrayList<>();
  private final List<Union> unions = new ArrayList<>();
  private boolean never;

  Flattening(Version version) {
    this.version = version;
  }

  SchemaView view(List<Part> schemas) {
    boolean nullable = true;
    for (Part part : schemas) {
      if (!part.whole()) {
        seen.add(part.node());
        parts.add(part.node());
        never |= Tree.is(part.node(), false);
      }
    }
    for (Part part : schemas) {
      if (part.whole()) {
        collect(part.node());
      }
      // Of compositions that were taken apart, null was said there.
      nullable &= !part.whole() || version.nullness().isAccepted(part.node());
    }
    Set<ValueType> types = types();
    return new SchemaView(version, parts, unions, types, nullable && !never);
  }

  private void collect(Node schema) {
    if (!seen.add(schema)) {
      return;
    }
    if (!(schema instanceof Node.Mapping)) {
      if (Tree.is(schema, false)) {
        never = true;
        parts.add(schema);
      }
      return;
    }
    Node target = version.target(schema);
    if (target != null) {
      collect(target);
      if (!version.siblingsCount()) {
        return;
      }
    }
    parts.add(schema);
    Tree.items(schema.get("allOf")).forEach(this::collect);
    choice(schema, "oneOf");
    choice(schema, "anyOf");
  }

  private void choice(Node schema, String keyword) {
    Node union = schema.get(keyword);
    List<Node> branches =
        Tree.items(union).stream().filter(each -> !version.nullness().isOnlyNull(each)).toList();
    if (union == null || branches.isEmpty()) {
      return;
    }
    List<Node> values = values(branches);
    if (branches.size() == 1) {
      collect(branches.getFirst());
    } else if (values != null) {
      parts.add(version.valuesOf(union, values));
    } else {
      unions.add(new Union(branches, schema.get("discriminator")));
    }
  }

  /** The values of a union whose branches each are nothing but a list of them. */
  private static @Nullable List<Node> values(List<Node> branches) {
    List<Node> values = new ArrayList<>();
    for (Node branch : branches) {
      Node constant = branch.get("const");
      List<Node> several = constant == null ? Tree.items(branch.get("enum")) : List.of(constant);
      if (several.isEmpty() || !BESIDE_VALUES.containsAll(Tree.members(branch).keySet())) {
        return null;
      }
      values.addAll(several);
    }
    return values;
  }

  private Set<ValueType> types() {
    Set<ValueType> types = never ? EnumSet.noneOf(ValueType.class) : EnumSet.allOf(ValueType.class);
    for (Node part : parts) {
      retain(types, part.get("type"));
      List<Node> values = new ArrayList<>(Tree.items(part.get("enum")));
      Node constant = part.get("const");
      if (constant != null) {
        values.add(constant);
      }
      if (!values.isEmpty()) {
        Set<ValueType> ofValues = new HashSet<>();
        values.forEach(value -> ofValues.addAll(ValueType.of(value.json())));
        types.retainAll(ofValues);
      }
    }
    return types;
  }

  private static void retain(Set<ValueType> types, @Nullable Node said) {
    List<Node> names = said instanceof Node.Scalar ? List.of(said) : Tree.items(said);
    Set<ValueType> named = new HashSet<>();
    for (Node name : names) {
      Set<ValueType> each = ValueType.named(Tree.text(name));
      if (each == null) {
        return;
      }
      named.addAll(each);
    }
    if (!names.isEmpty()) {
      types.retainAll(named);
    }
  }
}
