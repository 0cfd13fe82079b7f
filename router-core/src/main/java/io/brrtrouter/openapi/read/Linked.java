package io.brrtrouter.openapi.read;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.SpecVersion;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document with its references resolved, and what else was learnt of its nodes on the way. Nodes
 * are told apart by identity: equal ones stand at different places.
 */
final class Linked {
  private static final int MAX_HOPS = 100;

  private final SourceFile entry;
  private final SpecVersion version;
  private final IdentityHashMap<Node, Link> links = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Target> mappings = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Integer> schemas = new IdentityHashMap<>();
  private final List<Node> schemasInOrder = new ArrayList<>();
  private final List<Node> linkedOperations = new ArrayList<>();
  private final IdentityHashMap<Node, Optional<Node>> mended = new IdentityHashMap<>();
  private final IdentityHashMap<Node, List<Diagnostic>> degraded = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Diagnostic> unreadable = new IdentityHashMap<>();

  private boolean changed;

  private record Link(Target target, Kind kind) {}

  Linked(SourceFile entry, SpecVersion version) {
    this.entry = entry;
    this.version = version;
  }

  /** The document's own file. */
  SourceFile entry() {
    return entry;
  }

  /** Whether a reference stays in the document's own file, or comes back to it. */
  boolean isOwn(Target target) {
    return target.file().name().equals(entry.name());
  }

  Node root() {
    return entry.root();
  }

  boolean is31() {
    return version == SpecVersion.V3_1;
  }

  SpecVersion version() {
    return version;
  }

  /** This node has a reference that leads to such an object. */
  void link(Node holder, Kind kind, Target target) {
    links.put(holder, new Link(target, kind));
    changed |= kind == Kind.PATH_ITEM || !isOwn(target) || !isWritten(holder, target);
  }

  private static boolean isWritten(Node holder, Target target) {
    String ref = String.valueOf(Nodes.ref(holder));
    return ref.startsWith("#") && Pointers.fromFragment(ref).equals(target.pointer());
  }

  /** What this node's reference leads to, or null if it has none that leads anywhere. */
  @Nullable Target target(Node holder) {
    Link link = links.get(holder);
    return link == null ? null : link.target();
  }

  /** What the reference of this node must lead to. */
  Kind kind(Node holder) {
    Link link = links.get(holder);
    return link == null ? Kind.SCHEMA : link.kind();
  }

  /** Every node that refers, in no order. */
  Set<Node> holders() {
    return links.keySet();
  }

  /** The node at the end of this one's references; itself if it has none. */
  Node follow(Node node) {
    Node at = node;
    for (int hops = 0; hops < MAX_HOPS; hops++) {
      Link link = links.get(at);
      if (link == null) {
        return at;
      }
      at = link.target().node();
    }
    return node;
  }

  /** The member's value, references followed, or null. */
  @Nullable Node child(Node node, String name) {
    Node child = node.get(name);
    return child == null ? null : follow(child);
  }

  /** The value of a discriminator's mapping leads to this schema. */
  void map(Node value, Target schema) {
    mappings.put(value, schema);
    changed = true;
  }

  /** What a value of a discriminator's mapping leads to; null for any other node. */
  @Nullable Target mapped(Node value) {
    return mappings.get(value);
  }

  void schema(Node node) {
    changed |= is31() && node.get("$id") != null;
    if (schemas.put(node, schemas.size()) == null) {
      schemasInOrder.add(node);
    }
  }

  boolean isSchema(Node node) {
    return schemas.containsKey(node);
  }

  /** Every schema, in the order they were met. */
  List<Node> schemas() {
    return schemasInOrder;
  }

  /** A link names an operation by its id. */
  void linkOperation(Node id) {
    linkedOperations.add(id);
  }

  List<Node> linkedOperations() {
    return linkedOperations;
  }

  /** This value is wrong in a way that was only warned about: the bundle goes without it. */
  void leaveOut(Node value) {
    mended.put(value, Optional.empty());
    changed = true;
  }

  /** This value is wrong in a way that was only warned about: the bundle has another. */
  void mend(Node value, Node replacement) {
    mended.put(value, Optional.of(replacement));
    changed = true;
  }

  /** What stands in the bundle for this value, if it is not itself: null to leave it out. */
  @Nullable Node mended(Node value) {
    Optional<Node> replacement = mended.get(value);
    return replacement == null ? value : replacement.orElse(null);
  }

  /** This operation cannot be served in full. */
  void degrade(Node operation, Diagnostic reason) {
    degraded.computeIfAbsent(operation, o -> new ArrayList<>()).add(reason);
  }

  /** The content of this request body or response is not what the document says. */
  void unreadable(Node body, Diagnostic reason) {
    unreadable.put(body, reason);
  }

  /** Why the content of a request body or response is not what the document says, or null. */
  @Nullable Diagnostic unreadable(Node body) {
    return unreadable.get(body);
  }

  List<Diagnostic> degraded(Node operation) {
    return degraded.getOrDefault(operation, List.of());
  }

  /** Whether the bundle differs from the document's own tree. */
  boolean isChanged() {
    return changed;
  }

  /** The document's own tree as the bundle. */
  Bundle unchanged() {
    return new Bundle(root(), degraded);
  }
}
