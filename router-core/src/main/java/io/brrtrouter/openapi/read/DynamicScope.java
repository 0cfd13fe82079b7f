package io.brrtrouter.openapi.read;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What dynamic references find at one place of an evaluation: for each name the anchor of the
 * outermost schema on the way there (JSON Schema 2020-12, 7.1). Names that nobody asks for are left
 * out.
 */
final class DynamicScope {
  static final DynamicScope EMPTY = new DynamicScope(new TreeMap<>());

  private final TreeMap<String, Target> anchors;
  private final String key;

  private DynamicScope(TreeMap<String, Target> anchors) {
    this.anchors = anchors;
    this.key =
        anchors.entrySet().stream()
            .map(anchor -> anchor.getKey() + "=" + anchor.getValue().key())
            .collect(Collectors.joining(" "));
  }

  /** The scope inside of a part of this resource. */
  DynamicScope entering(Resource resource, Set<String> names) {
    TreeMap<String, Target> inner = new TreeMap<>(anchors);
    for (Map.Entry<String, Located> anchor : resource.dynamic().entrySet()) {
      if (names.contains(anchor.getKey())) {
        Located at = anchor.getValue();
        inner.putIfAbsent(anchor.getKey(), new Target(resource.file(), at.pointer(), at.node()));
      }
    }
    return inner.size() == anchors.size() ? this : new DynamicScope(inner);
  }

  /** Where a reference leads in this scope. */
  Target follow(DynamicReference reference) {
    String name = reference.name();
    Target found = name == null ? null : anchors.get(name);
    return found == null ? reference.initial() : found;
  }

  boolean isEmpty() {
    return anchors.isEmpty();
  }

  /** An anchor that tells it from others, or null if it is empty. */
  @Nullable Target first() {
    return anchors.isEmpty() ? null : anchors.firstEntry().getValue();
  }

  /** The same for two scopes in which every reference leads to the same. */
  String key() {
    return key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DynamicScope scope && key.equals(scope.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
