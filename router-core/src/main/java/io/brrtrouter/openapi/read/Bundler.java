package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Pointers;
import io.brrtrouter.openapi.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes one tree of all files: what references lead to in other files becomes a component, every
 * reference becomes a pointer, path items stand where they are used. Positions stay those of the
 * files. Trees in which nothing changes are shared, not copied.
 */
final class Bundler {
  private final Linked linked;
  private final Components components;
  private final IdentityHashMap<Node, Boolean> schemas = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Node> written = new IdentityHashMap<>();
  private final IdentityHashMap<Node, List<Diagnostic>> degraded = new IdentityHashMap<>();

  Bundler(Linked linked) {
    this.linked = linked;
    this.components = new Components(linked);
    linked.schemas().forEach(schema -> schemas.put(schema, true));
  }

  Bundle bundle() {
    Node.Mapping root = (Node.Mapping) linked.root();
    Map<String, Node.Member> members = new LinkedHashMap<>();
    root.members()
        .forEach((name, member) -> {
          Node value = name.equals("paths") ? paths(member.value()) : write(member.value());
          members.put(name, new Node.Member(member.key(), value));
        });
    Map<String, Map<String, Node.Member>> added = new LinkedHashMap<>();
    for (Components.Component next = components.next(); next != null; next = components.next()) {
      Node node = write(next.target().node());
      added
          .computeIfAbsent(next.section(), s -> new LinkedHashMap<>())
          .put(next.name(), new Node.Member(node.position(), node));
    }
    if (!added.isEmpty()) {
      Node.Member own = members.get("components");
      Position at = own == null ? root.position() : own.key();
      Node merged = Components.merged(own == null ? null : own.value(), added, at);
      members.put("components", new Node.Member(at, merged));
    }
    return new Bundle(new Node.Mapping(root.position(), members), degraded);
  }

  /** Path items that are references become what they refer to. */
  private Node paths(Node paths) {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    Nodes.members(paths)
        .forEach((path, member) -> {
          Node item = member.value();
          boolean refers = linked.targets().containsKey(item);
          members.put(path, new Node.Member(member.key(), refers ? inlined(item) : write(item)));
        });
    return new Node.Mapping(paths.position(), members);
  }

  private Node inlined(Node item) {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    PathItems.members(linked, item).forEach((name, member) -> put(members, name, member));
    return new Node.Mapping(item.position(), members);
  }

  private Node write(Node node) {
    Node known = written.get(node);
    if (known != null) {
      return known;
    }
    Node copy =
        switch (node) {
          case Node.Mapping mapping -> mapping(mapping);
          case Node.Sequence sequence -> sequence(sequence);
          case Node.Scalar scalar -> scalar(scalar);
        };
    if (!(node instanceof Node.Scalar)) {
      written.put(node, copy);
    }
    List<Diagnostic> reasons = linked.degraded().get(node);
    if (reasons != null) {
      degraded.put(copy, reasons);
    }
    return copy;
  }

  private Node mapping(Node.Mapping mapping) {
    Node inlined = components.inlined(mapping);
    if (inlined != null) {
      return write(inlined);
    }
    Map<String, Node.Member> members = new LinkedHashMap<>();
    mapping.members().forEach((name, member) -> put(members, name, member));
    Target target = linked.targets().get(mapping);
    Node.Member ref = members.get("$ref");
    if (target != null && ref != null) {
      members.put("$ref", new Node.Member(ref.key(), reference(ref.value(), target, mapping)));
    }
    if (linked.is31() && schemas.containsKey(mapping)) {
      // References are pointers from the top now; an id would make them start here.
      members.remove("$id");
    }
    return same(mapping.members(), members)
        ? mapping
        : new Node.Mapping(mapping.position(), members);
  }

  private void put(Map<String, Node.Member> members, String name, Node.Member member) {
    Optional<Node> mended = linked.mended().get(member.value());
    if (mended == null) {
      Node value = write(member.value());
      members.put(name, value == member.value() ? member : new Node.Member(member.key(), value));
    } else {
      mended.ifPresent(value -> members.put(name, new Node.Member(member.key(), value)));
    }
  }

  private static boolean same(Map<String, Node.Member> before, Map<String, Node.Member> after) {
    if (before.size() != after.size()) {
      return false;
    }
    for (Map.Entry<String, Node.Member> entry : before.entrySet()) {
      if (after.get(entry.getKey()) != entry.getValue()) {
        return false;
      }
    }
    return true;
  }

  private Node sequence(Node.Sequence sequence) {
    List<Node> items = new ArrayList<>(sequence.items().size());
    boolean changed = false;
    for (Node item : sequence.items()) {
      Optional<Node> mended = linked.mended().get(item);
      Node copy = mended == null ? write(item) : mended.orElse(item);
      changed |= copy != item;
      items.add(copy);
    }
    return changed
        ? new Node.Sequence(sequence.position(), Collections.unmodifiableList(items))
        : sequence;
  }

  /** The value of a discriminator's mapping; every other scalar stays. */
  private Node scalar(Node.Scalar scalar) {
    Target target = linked.mappings().get(scalar);
    if (target == null) {
      return scalar;
    }
    boolean named =
        target.file() == linked.entry()
            && NameCheck.isComponent(String.valueOf(Nodes.text(scalar)));
    return named ? scalar : reference(scalar, target, Kind.SCHEMA);
  }

  private Node reference(Node ref, Target target, Node holder) {
    return reference(ref, target, linked.kind(holder));
  }

  private Node reference(Node ref, Target target, Kind kind) {
    String pointer = components.pointer(target, kind);
    String text = String.valueOf(Nodes.text(ref));
    if (text.startsWith("#") && Pointers.fromFragment(text).equals(pointer)) {
      return ref;
    }
    return new Node.Scalar(
        ref.position(), JsonNodeFactory.instance.stringNode(Pointers.toFragment(pointer)));
  }
}
