package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.SpecVersion;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document whose references are resolved, and what was learnt of it on the way. Nodes are keys by
 * identity.
 *
 * @param entry the document's own file
 * @param version of the specification
 * @param targets what each node with a {@code $ref} leads to
 * @param mappings what the values of discriminator mappings lead to
 * @param kinds what each node with a {@code $ref} must lead to
 * @param schemas every schema there is, in the order they were met
 * @param mended values that are wrong in a way that was only warned about: what stands for them, or
 *     empty where they are left out
 * @param degraded why operations cannot be served in full
 */
record Linked(
    SourceFile entry,
    SpecVersion version,
    IdentityHashMap<Node, Target> targets,
    IdentityHashMap<Node, Target> mappings,
    IdentityHashMap<Node, Kind> kinds,
    List<Node> schemas,
    IdentityHashMap<Node, Optional<Node>> mended,
    IdentityHashMap<Node, List<Diagnostic>> degraded) {
  private static final int MAX_HOPS = 100;

  static Linked of(SourceFile entry, SpecVersion version) {
    return new Linked(
        entry,
        version,
        new IdentityHashMap<>(),
        new IdentityHashMap<>(),
        new IdentityHashMap<>(),
        new ArrayList<>(),
        new IdentityHashMap<>(),
        new IdentityHashMap<>());
  }

  boolean is31() {
    return version == SpecVersion.V3_1;
  }

  Node root() {
    return entry.root();
  }

  /** The node at the end of this one's references; itself if it has none that lead anywhere. */
  Node follow(Node node) {
    Node at = node;
    for (int hops = 0; hops < MAX_HOPS; hops++) {
      Target target = targets.get(at);
      if (target == null) {
        return at;
      }
      at = target.node();
    }
    return node;
  }

  /** The member's value, references followed, or null. */
  @Nullable Node child(Node node, String name) {
    Node child = node.get(name);
    return child == null ? null : follow(child);
  }

  void link(Node holder, Kind kind, Target target) {
    targets.put(holder, target);
    kinds.put(holder, kind);
  }

  Kind kind(Node holder) {
    return kinds.getOrDefault(holder, Kind.SCHEMA);
  }

  /** This value is left out of the bundled document. */
  void leaveOut(Node value) {
    mended.put(value, Optional.empty());
  }

  /** In the bundled document, another value stands for this one. */
  void mend(Node value, Node replacement) {
    mended.put(value, Optional.of(replacement));
  }

  void degrade(Node operation, Diagnostic reason) {
    degraded.computeIfAbsent(operation, o -> new ArrayList<>()).add(reason);
  }
}
