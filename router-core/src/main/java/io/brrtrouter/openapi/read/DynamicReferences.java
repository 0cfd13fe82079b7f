package io.brrtrouter.openapi.read;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.openapi.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The {@code $dynamicRef}s of a document. What they lead to depends on the way by which they are
 * reached (JSON Schema 2020-12, 7.1), so the bundle has a schema once for each scope it is reached
 * in, with plain references: what reads the bundle need not know of any of this.
 */
final class DynamicReferences {
  private final Linked linked;
  private final Resolver resolver;
  private final Problems problems;
  private final IdentityHashMap<Node, DynamicReference> byHolder = new IdentityHashMap<>();
  private final Set<String> names = new TreeSet<>();
  private @Nullable Set<Node> concerned;

  DynamicReferences(Linked linked, Resolver resolver, Problems problems) {
    this.linked = linked;
    this.resolver = resolver;
    this.problems = problems;
  }

  boolean isEmpty() {
    return byHolder.isEmpty();
  }

  /** What a schema's dynamic reference leads to as written; null if it has none that does. */
  @Nullable Target link(Node schema) {
    Node ref = linked.is31() ? schema.get("$dynamicRef") : null;
    String text = Nodes.text(ref);
    if (ref == null || text == null) {
      return null;
    }
    try {
      Target target = resolver.resolve(text, ref.position(), schema);
      String name = text.indexOf('#') < 0 ? "" : Pointers.fromFragment(text);
      boolean dynamic = name.equals(Nodes.text(target.node(), "$dynamicAnchor"));
      byHolder.put(schema, new DynamicReference(target, dynamic ? name : null));
      if (dynamic) {
        names.add(name);
      }
      return target;
    } catch (LocatedException e) {
      problems.error(e);
      return null;
    }
  }

  /** Everything that one of them may lead to, in the files read so far. */
  List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    names.forEach(name -> targets.addAll(resolver.dynamicAnchors(name)));
    return targets;
  }

  /** The dynamic reference of this schema, or null. */
  @Nullable DynamicReference of(Node schema) {
    return byHolder.get(schema);
  }

  /** The scope inside of a node; it begins with the outermost schema. */
  DynamicScope inside(DynamicScope outer, Node node) {
    if (isEmpty() || !linked.isSchema(node)) {
      return outer;
    }
    return concerns(node) ? outer.entering(resolver.resource(node), names) : DynamicScope.EMPTY;
  }

  /** The scope that a schema of the document is in at its own place. */
  DynamicScope inPlace(Target own) {
    DynamicScope scope = DynamicScope.EMPTY;
    for (int end = 0; end >= 0 && end < own.pointer().length(); ) {
      int slash = own.pointer().indexOf('/', end + 1);
      end = slash < 0 ? own.pointer().length() : slash;
      Node node = own.file().root().at(own.pointer().substring(0, end));
      scope = node == null ? scope : inside(scope, node);
    }
    return scope;
  }

  /** Whether one of them can be reached from this schema. */
  boolean concerns(Node schema) {
    if (concerned == null) {
      concerned = reaching();
    }
    return concerned.contains(schema);
  }

  private Set<Node> reaching() {
    Map<Node, List<Node>> users = new IdentityHashMap<>();
    for (Node schema : linked.schemas()) {
      Target target = linked.target(schema);
      if (target != null) {
        users.computeIfAbsent(target.node(), t -> new ArrayList<>()).add(schema);
      }
      children(schema)
          .forEach(part -> users.computeIfAbsent(part, t -> new ArrayList<>()).add(schema));
    }
    Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Node> open = new ArrayDeque<>(byHolder.keySet());
    while (!open.isEmpty()) {
      Node schema = open.poll();
      if (found.add(schema)) {
        open.addAll(users.getOrDefault(schema, List.of()));
      }
    }
    return found;
  }

  /** The schemas in a schema, but not those in them. */
  private List<Node> children(Node schema) {
    List<Node> found = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>(values(schema));
    while (!open.isEmpty()) {
      Node node = open.poll();
      if (linked.isSchema(node)) {
        found.add(node);
      } else {
        open.addAll(values(node));
      }
    }
    return found;
  }

  private static List<Node> values(Node node) {
    return node instanceof Node.Mapping mapping
        ? mapping.members().values().stream().map(Node.Member::value).toList()
        : Nodes.items(node);
  }
}
