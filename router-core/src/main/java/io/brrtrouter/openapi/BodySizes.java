package io.brrtrouter.openapi;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how many bytes of JSON an instance of a schema takes: strings twice their {@code
 * maxLength} and quotes (1024 when unbounded), numbers 20, booleans 5, arrays {@code maxItems} (100
 * when unbounded) items with separators, objects the sum of their members with names, {@code allOf}
 * summed, {@code oneOf} and {@code anyOf} their largest. Stops {@value #MAX_DEPTH} levels down and
 * at {@link SizingEstimator#MAX_BODY_BYTES}.
 */
final class BodySizes {
  static final int MAX_DEPTH = 10;

  private static final long STRING = 1024;
  private static final long NUMBER = 20;
  private static final long BOOLEAN = 5;
  private static final long NULL = 4;
  private static final long ITEMS = 100;

  /** What nothing is known of. */
  private static final long UNKNOWN = 50;

  /** Members that a map may have beside its named ones. */
  private static final long MAP_MEMBERS = 5;

  private final Node root;
  private final List<IdentityHashMap<Node, Long>> knownByDepth;

  BodySizes(Node root) {
    this.root = root;
    this.knownByDepth =
        IntStream.rangeClosed(0, MAX_DEPTH)
            .<IdentityHashMap<Node, Long>>mapToObj(depth -> new IdentityHashMap<>())
            .toList();
  }

  /** Of this schema, or of a body without one. */
  long of(@Nullable Node schema) {
    return schema == null ? UNKNOWN : size(schema, 0);
  }

  private long size(Node schema, int depth) {
    Node target = References.target(root, schema);
    if (depth > MAX_DEPTH || !(target instanceof Node.Mapping)) {
      return UNKNOWN;
    }
    IdentityHashMap<Node, Long> known = knownByDepth.get(depth);
    Long earlier = known.get(target);
    if (earlier == null) {
      earlier = capped(compute(target, depth));
      known.put(target, earlier);
    }
    return earlier;
  }

  private long compute(Node schema, int depth) {
    Long declared = SizingEstimator.number(schema.get("x-brrtrouter-body-size-bytes"));
    if (declared != null) {
      return Math.max(0, declared);
    }
    long composed =
        summed(schema.get("allOf"), depth)
            + largest(schema.get("oneOf"), depth)
            + largest(schema.get("anyOf"), depth);
    long own = own(schema, depth);
    return composed + own == 0 ? UNKNOWN : capped(composed) + capped(own);
  }

  /** What its own keywords ask for; 0 if they say nothing. */
  private long own(Node schema, int depth) {
    Node type = schema.get("type");
    if (type instanceof Node.Sequence several) {
      return several.items().stream()
          .mapToLong(one -> ofType(text(one), schema, depth))
          .max()
          .orElse(0);
    }
    return ofType(type == null ? implied(schema) : text(type), schema, depth);
  }

  private static String implied(Node schema) {
    if (schema.get("properties") != null || schema.get("additionalProperties") != null) {
      return "object";
    }
    return schema.get("items") != null ? "array" : schema.get("maxLength") != null ? "string" : "";
  }

  private long ofType(String type, Node schema, int depth) {
    return switch (type) {
      case "string" -> string(schema);
      case "integer", "number" -> NUMBER;
      case "boolean" -> BOOLEAN;
      case "null" -> NULL;
      case "array" -> array(schema, depth);
      case "object" -> object(schema, depth);
      default -> 0;
    };
  }

  private static long string(Node schema) {
    Long max = SizingEstimator.number(schema.get("maxLength"));
    return max == null ? STRING : 2 * capped(max) + 2;
  }

  private long array(Node schema, int depth) {
    Long declared = SizingEstimator.number(schema.get("maxItems"));
    long items = declared == null ? ITEMS : capped(declared);
    Node item = schema.get("items");
    long each = item == null ? UNKNOWN : size(item, depth + 1);
    return items * each + Math.max(0, items - 1) + 2;
  }

  private long object(Node schema, int depth) {
    long total = 2;
    if (schema.get("properties") instanceof Node.Mapping properties) {
      for (Map.Entry<String, Node.Member> member : properties.members().entrySet()) {
        total += member.getKey().length() + 4L + size(member.getValue().value(), depth + 1);
      }
    }
    Node more = schema.get("additionalProperties");
    boolean map =
        more instanceof Node.Mapping
            || (more instanceof Node.Scalar scalar && scalar.json().asBoolean(false));
    return map ? total + MAP_MEMBERS * UNKNOWN : total;
  }

  private long summed(@Nullable Node parts, int depth) {
    return parts instanceof Node.Sequence several
        ? several.items().stream().mapToLong(part -> size(part, depth + 1)).sum()
        : 0;
  }

  private long largest(@Nullable Node branches, int depth) {
    return branches instanceof Node.Sequence several
        ? several.items().stream().mapToLong(branch -> size(branch, depth + 1)).max().orElse(0)
        : 0;
  }

  private static String text(Node node) {
    return node instanceof Node.Scalar scalar && scalar.json().isString()
        ? scalar.json().stringValue()
        : "";
  }

  private static long capped(long bytes) {
    return Math.clamp(bytes, 0, SizingEstimator.MAX_BODY_BYTES);
  }
}
