package io.brrtrouter.openapi.read;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The places in the bundled tree of what references lead to in other files, and of schemas that
 * dynamic references make different from what stands in the document.
 */
final class Components {
  /** How many schemas, and objects in them, may be there once more: hardly any has a dozen. */
  private static final int MAX_SCOPED = 2000;

  private static final int MAX_SCOPED_OBJECTS = 500_000;

  private final Linked linked;
  private final DynamicReferences dynamic;
  private final ComponentNames names;
  private final Map<String, String> pointers = new HashMap<>();
  private final IdentityHashMap<Node, Node> aliases = new IdentityHashMap<>();
  private final Deque<Component> pending = new ArrayDeque<>();
  private int scoped;
  private int scopedObjects;
  private @Nullable Position endless;

  /** A component that is still to be written. */
  record Component(String section, String name, Target target, DynamicScope scope) {}

  Components(Linked linked, DynamicReferences dynamic) {
    this.linked = linked;
    this.dynamic = dynamic;
    this.names = new ComponentNames(linked.root());
    Nodes.members(linked.root().get("components"))
        .forEach((section, member) -> {
          if (Shapes.SECTIONS.containsKey(section)) {
            Nodes.members(member.value())
                .forEach((name, component) -> alias(section, name, component.value()));
          }
        });
  }

  /** A component that only refers to another file becomes what it refers to, under its name. */
  private void alias(String section, String name, Node component) {
    Target target = linked.target(component);
    boolean pure = !linked.is31() || Nodes.members(component).size() == 1;
    if (target != null
        && pure
        && !linked.isOwn(target)
        && !dynamic.concerns(target.node())
        && !pointers.containsKey(key(target, section, DynamicScope.EMPTY))) {
      String pointer = "/components/" + section + "/" + Pointers.escape(name);
      pointers.put(key(target, section, DynamicScope.EMPTY), pointer);
      aliases.put(component, target.node());
    }
  }

  /** What stands for this component, or null if it stands for itself. */
  @Nullable Node inlined(Node component) {
    return aliases.get(component);
  }

  /** Where a reference's target is in the bundled tree, for a reference in this scope. */
  String pointer(Target target, Kind kind, DynamicScope from) {
    boolean moved = dynamic.concerns(target.node());
    DynamicScope scope = moved ? dynamic.inside(from, target.node()) : DynamicScope.EMPTY;
    boolean inPlace = linked.isOwn(target) && !ContentRules.isIgnored(target.pointer());
    if (inPlace && (!moved || scope.equals(dynamic.inPlace(target)))) {
      return target.pointer();
    }
    String section = section(kind);
    String key = key(target, section, scope);
    String known = pointers.get(key);
    if (known == null) {
      known = add(section, target, scope);
      pointers.put(key, known);
    }
    return known;
  }

  private String add(String section, Target target, DynamicScope scope) {
    if (!scope.isEmpty() && ++scoped > MAX_SCOPED) {
      endless = target.node().position();
    }
    Target anchor = linked.isOwn(target) ? scope.first() : null;
    String name =
        anchor == null ? names.name(section, target) : names.another(section, target, anchor);
    pending.add(new Component(section, name, target, scope));
    return "/components/" + section + "/" + name;
  }

  /** A schema that would be there too often, or null. */
  @Nullable Position endless() {
    return endless;
  }

  /** The next component to write, or null; writing it may add others. */
  @Nullable Component next() {
    return endless == null ? pending.poll() : null;
  }

  /** An object is written in this scope. */
  void grow(Node object, DynamicScope scope) {
    if (!scope.isEmpty() && ++scopedObjects > MAX_SCOPED_OBJECTS) {
      endless = object.position();
    }
  }

  private static String key(Target target, String section, DynamicScope scope) {
    return section + " " + target.key() + " " + scope.key();
  }

  private String section(Kind kind) {
    if (kind == Kind.PATH_ITEM) {
      return linked.is31() ? "pathItems" : "x-pathItems";
    }
    for (Map.Entry<String, Kind> section : Shapes.SECTIONS.entrySet()) {
      if (section.getValue() == kind) {
        return section.getKey();
      }
    }
    throw new IllegalStateException("no section of components holds " + kind.title());
  }

  /** The document's own components and those that were added. */
  static Node merged(@Nullable Node own, Map<String, Map<String, Node.Member>> added, Position at) {
    Map<String, Node.Member> sections = new LinkedHashMap<>(Nodes.members(own));
    added.forEach((name, components) -> {
      Node.Member section = sections.get(name);
      Map<String, Node.Member> all =
          new LinkedHashMap<>(Nodes.members(section == null ? null : section.value()));
      all.putAll(components);
      Position position = section == null ? at : section.key();
      Node value = new Node.Mapping(position, Collections.unmodifiableMap(all));
      sections.put(name, new Node.Member(position, value));
    });
    return new Node.Mapping(
        own == null ? at : own.position(), Collections.unmodifiableMap(sections));
  }
}
