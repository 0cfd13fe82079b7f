package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * What YAML has beyond JSON: anchors, aliases and merge keys. An alias shares the anchored tree, so
 * it costs nothing here; what it would cost written out is bounded, and so is its depth.
 */
final class YamlTreeBuilder extends TreeBuilder {
  /** Values that aliases may stand for, in all. */
  static final int MAX_ALIASED = 500_000;

  private static final String MERGE = "<<";

  private final YAMLParser yaml;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private int aliased;

  /** Sizes of what was read, to know an anchored value's without walking it. */
  private int size;

  private int deepest;

  private record Anchored(Node node, int size, int height) {}

  YamlTreeBuilder(YAMLParser parser, String file, Budget budget) {
    super(parser, file, budget);
    this.yaml = parser;
  }

  @Override
  Node value(int depth) throws LocatedException {
    deepest = Math.max(deepest, depth);
    if (yaml.isCurrentAlias()) {
      return alias(depth);
    }
    size++;
    Object anchor = parser.getObjectId();
    if (anchor == null) {
      return super.value(depth);
    }
    return anchored(anchor.toString(), depth);
  }

  private Node anchored(String name, int depth) throws LocatedException {
    anchors.remove(name);
    int before = size;
    int outer = deepest;
    deepest = depth;
    Node node = super.value(depth);
    anchors.put(name, new Anchored(node, size - before + 1, deepest - depth));
    deepest = Math.max(outer, deepest);
    return node;
  }

  private Node alias(int depth) throws LocatedException {
    String name = parser.getString();
    Anchored target = anchors.get(name);
    if (target == null) {
      throw new LocatedException(
          here(),
          "the alias '*" + name + "' has no anchor '&" + name + "' that is complete before it",
          "Put the anchor on an earlier value.");
    }
    aliased += target.size();
    if (aliased > MAX_ALIASED) {
      throw new LocatedException(
          here(),
          "aliases stand for more than " + MAX_ALIASED + " values",
          "Use components and $ref instead of YAML aliases.");
    }
    if (depth + target.height() > MAX_DEPTH) {
      throw tooDeep(here());
    }
    size += target.size();
    deepest = Math.max(deepest, depth + target.height());
    // What is said of a single value holds for one place: elsewhere the same may be right.
    return target.node() instanceof Node.Scalar scalar
        ? new Node.Scalar(scalar.position(), scalar.json())
        : target.node();
  }

  @Override
  void completed(Map<String, Node.Member> members, int depth) throws LocatedException {
    Node.Member merge = members.get(MERGE);
    List<Node.Mapping> sources = merge == null ? null : mappings(merge.value());
    if (sources != null) {
      members.remove(MERGE);
      for (Node.Mapping source : sources) {
        source.members().forEach(members::putIfAbsent);
      }
    }
  }

  /** What a merge key merges, or null if its value is none of the kinds that can be merged. */
  private static @Nullable List<Node.Mapping> mappings(Node value) {
    if (value instanceof Node.Mapping mapping) {
      return List.of(mapping);
    }
    if (value instanceof Node.Sequence sequence
        && sequence.items().stream().allMatch(Node.Mapping.class::isInstance)) {
      return sequence.items().stream().map(Node.Mapping.class::cast).toList();
    }
    return null;
  }
}
