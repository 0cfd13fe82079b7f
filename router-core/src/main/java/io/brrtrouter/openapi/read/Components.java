package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Pointers;
import io.brrtrouter.openapi.Position;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places in the bundled tree of what references lead to in other files. */
final class Components {
  private final Linked linked;
  private final ComponentNames names;
  private final Map<String, String> pointers = new HashMap<>();
  private final IdentityHashMap<Node, Node> aliases = new IdentityHashMap<>();
  private final Deque<Component> pending = new ArrayDeque<>();

  /** A component that is still to be written. */
  record Component(String section, String name, Target target) {}

  Components(Linked linked) {
    this.linked = linked;
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
        && !pointers.containsKey(key(target, section))) {
      String pointer = "/components/" + section + "/" + Pointers.escape(name);
      pointers.put(key(target, section), pointer);
      aliases.put(component, target.node());
    }
  }

  /** What stands for this component, or null if it stands for itself. */
  @Nullable Node inlined(Node component) {
    return aliases.get(component);
  }

  /** Where a reference's target is in the bundled tree. */
  String pointer(Target target, Kind kind) {
    if (linked.isOwn(target)) {
      return target.pointer();
    }
    String section = section(kind);
    return pointers.computeIfAbsent(key(target, section), key -> add(target, section));
  }

  private String add(Target target, String section) {
    String name = names.name(section, target);
    pending.add(new Component(section, name, target));
    return "/components/" + section + "/" + name;
  }

  /** The next component to write, or null; writing it may add others. */
  @Nullable Component next() {
    return pending.poll();
  }

  private static String key(Target target, String section) {
    return section + " " + target.key();
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
