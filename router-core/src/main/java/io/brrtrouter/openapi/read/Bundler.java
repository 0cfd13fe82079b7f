package io.brrtrouter.openapi.read;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes one tree of all files: what references lead to in other files becomes a component, every
 * reference becomes a pointer, path items stand where they are used. Positions stay those of the
 * files. Trees in which nothing changes are shared, not copied.
 */
// Trees are told apart by identity: comparing their contents would walk them again and again.
@SuppressWarnings("ReferenceEquality")
final class Bundler {
  private final Linked linked;
  private final DynamicReferences dynamic;
  private final Dialects dialects;
  private final Components components;
  private final Map<DynamicScope, IdentityHashMap<Node, Node>> written = new HashMap<>();
  private final IdentityHashMap<Node, List<Diagnostic>> degraded = new IdentityHashMap<>();

  /** That of the schema that is being written. */
  private DynamicScope scope = DynamicScope.EMPTY;

  Bundler(Linked linked, DynamicReferences dynamic, Dialects dialects) {
    this.linked = linked;
    this.dynamic = dynamic;
    this.dialects = dialects;
    this.components = new Components(linked, dynamic);
  }

  /**
   * The bundle.
   *
   * @throws LocatedException if dynamic references would make it endless
   */
  Bundle bundle() throws LocatedException {
    Node.Mapping root = (Node.Mapping) linked.root();
    Map<String, Node.Member> members = new LinkedHashMap<>();
    root.members()
        .forEach((name, member) -> {
          Node value = name.equals("paths") ? paths(member.value()) : write(member.value());
          members.put(name, new Node.Member(member.key(), value));
        });
    Map<String, Map<String, Node.Member>> added = added();
    if (!added.isEmpty()) {
      Node.Member own = members.get("components");
      Position at = own == null ? root.position() : own.key();
      Node merged = Components.merged(own == null ? null : own.value(), added, at);
      members.put("components", new Node.Member(at, merged));
    }
    Position endless = components.endless();
    if (endless != null) {
      throw new LocatedException(
          endless, "dynamic references lead to this schema in too many ways", null);
    }
    return new Bundle(mapping(root.position(), members), degraded);
  }

  /** What came from other files, by section and name. */
  private Map<String, Map<String, Node.Member>> added() {
    Map<String, Map<String, Node.Member>> added = new LinkedHashMap<>();
    for (Components.Component next = components.next(); next != null; next = components.next()) {
      scope = next.scope();
      Node node = write(next.target().node());
      added
          .computeIfAbsent(next.section(), section -> new LinkedHashMap<>())
          .put(next.name(), new Node.Member(node.position(), node));
    }
    return added;
  }

  /** Path items that are references become what they refer to. */
  private Node paths(Node paths) {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    Nodes.members(paths)
        .forEach((path, member) -> {
          Node item = member.value();
          Node value = linked.target(item) == null ? write(item) : inlined(item);
          members.put(path, new Node.Member(member.key(), value));
        });
    return mapping(paths.position(), members);
  }

  private Node inlined(Node item) {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    PathItems.members(linked, item)
        .forEach((name, member) -> {
          Node.Member written = member(name, member, item);
          if (written != null) {
            members.put(name, written);
          }
        });
    return mapping(item.position(), members);
  }

  private static Node.Mapping mapping(Position position, Map<String, Node.Member> members) {
    return new Node.Mapping(position, Collections.unmodifiableMap(members));
  }

  private Node write(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar(scalar);
    }
    DynamicScope outer = scope;
    scope = dynamic.inside(outer, node);
    Map<Node, Node> here = written.computeIfAbsent(scope, s -> new IdentityHashMap<>());
    Node known = here.get(node);
    if (known == null) {
      components.grow(node, scope);
      known = node instanceof Node.Mapping mapping ? mapping(mapping) : sequence(node);
      here.put(node, known);
      List<Diagnostic> reasons = linked.degraded(node);
      if (!reasons.isEmpty()) {
        degraded.put(known, reasons);
      }
    }
    scope = outer;
    return known;
  }

  private Node mapping(Node.Mapping mapping) {
    Node alias = components.inlined(mapping);
    if (alias != null) {
      return write(alias);
    }
    Map<String, Node.Member> copy = new LinkedHashMap<>();
    boolean changed = false;
    for (Map.Entry<String, Node.Member> entry : mapping.members().entrySet()) {
      Node.Member member = member(entry.getKey(), entry.getValue(), mapping);
      changed |= member != entry.getValue();
      if (member != null) {
        copy.put(entry.getKey(), member);
      }
    }
    DynamicReference reference = dynamic.of(mapping);
    if (reference != null) {
      refer(copy, mapping.position(), scope.follow(reference));
    }
    return changed ? mapping(mapping.position(), copy) : mapping;
  }

  /** Adds a reference; the second one of a schema goes into its {@code allOf}. */
  private void refer(Map<String, Node.Member> schema, Position at, Target target) {
    Node.Member ref = new Node.Member(at, reference(at, target));
    if (schema.putIfAbsent("$ref", ref) != null) {
      Node.Member all = schema.get("allOf");
      List<Node> parts = new ArrayList<>(Nodes.items(all == null ? null : all.value()));
      parts.add(mapping(at, Map.of("$ref", ref)));
      schema.put("allOf", new Node.Member(at, new Node.Sequence(at, List.copyOf(parts))));
    }
  }

  /** A member as it is in the bundle, or null if it is not there. */
  private Node.@Nullable Member member(String name, Node.Member member, Node holder) {
    Target target = name.equals("$ref") ? linked.target(holder) : null;
    if (target != null) {
      return changed(member, reference(member.value(), target, linked.kind(holder)));
    }
    if (isLeftOut(name, holder)) {
      return null;
    }
    Node mended = linked.mended(member.value());
    return mended == null ? null : changed(member, write(mended));
  }

  /** References are pointers from the top now; an id would make them start here. */
  private boolean isLeftOut(String name, Node holder) {
    return switch (name) {
      case "$id" -> linked.is31() && linked.isSchema(holder);
      case "$anchor", "$dynamicAnchor" -> !dynamic.isEmpty() && linked.isSchema(holder);
      case "$dynamicRef" -> dynamic.of(holder) != null;
      default -> linked.isSchema(holder) && dialects.isSilent(name, holder);
    };
  }

  private static Node.Member changed(Node.Member member, Node value) {
    return value == member.value() ? member : new Node.Member(member.key(), value);
  }

  private Node sequence(Node node) {
    List<Node> items = new ArrayList<>(Nodes.items(node).size());
    boolean changed = false;
    for (Node item : Nodes.items(node)) {
      Node mended = linked.mended(item);
      Node copy = mended == null ? item : write(mended);
      changed |= copy != item;
      items.add(copy);
    }
    return changed ? new Node.Sequence(node.position(), Collections.unmodifiableList(items)) : node;
  }

  /** The value of a discriminator's mapping; every other scalar stays. */
  private Node scalar(Node.Scalar scalar) {
    Target target = linked.mapped(scalar);
    if (target == null) {
      return scalar;
    }
    boolean name = NameCheck.isComponent(String.valueOf(Nodes.text(scalar)));
    boolean inPlace =
        linked.isOwn(target)
            && components.pointer(target, Kind.SCHEMA, scope).equals(target.pointer());
    return name && inPlace ? scalar : reference(scalar, target, Kind.SCHEMA);
  }

  private Node reference(Node ref, Target target, Kind kind) {
    String pointer = components.pointer(target, kind, scope);
    String text = String.valueOf(Nodes.text(ref));
    if (text.startsWith("#") && Pointers.fromFragment(text).equals(pointer)) {
      return ref;
    }
    return reference(ref.position(), pointer);
  }

  private Node reference(Position at, Target target) {
    return reference(at, components.pointer(target, Kind.SCHEMA, scope));
  }

  private static Node reference(Position at, String pointer) {
    return new Node.Scalar(at, JsonNodeFactory.instance.stringNode(Pointers.toFragment(pointer)));
  }
}
