package io.brrtrouter.codegen.diff;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.openapi.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which member tells the branches of a union, or the heirs of a base, apart, and by which values.
 */
final class DiscriminatorRules {
  private DiscriminatorRules() {}

  /** Discriminators of a base: what their values lead to is compared as well. */
  static void compare(
      SchemaComparison comparison, Keywords both, @Nullable Node old, @Nullable Node now) {
    if (!compareMember(both.pairing(), both.place("discriminator"), old, now)) {
      return;
    }
    Map<String, Node> before = mapping(both.old().version(), old);
    Map<String, Node> after = mapping(both.now().version(), now);
    before.forEach((value, schema) -> {
      Node other = after.get(value);
      if (other == null) {
        lost(both.pairing(), Place.old(Objects.requireNonNull(old)), Set.of(value));
      } else {
        comparison.step(
            both.pairing(), "", List.of(Part.whole(schema)), List.of(Part.whole(other)));
      }
    });
    after.forEach((value, schema) -> {
      if (!before.containsKey(value)) {
        won(both.pairing(), Place.now(Objects.requireNonNull(now)), Set.of(value));
      }
    });
  }

  /** Compares what it is called; whether there is one on both sides. */
  static boolean compareMember(
      Pairing pairing, @Nullable Place place, @Nullable Node old, @Nullable Node now) {
    if (old == null && now == null) {
      return false;
    }
    if (old == null || now == null) {
      pairing.differ(
          Rule.DISCRIMINATOR,
          Effect.NONE,
          Severity.WARNING,
          place,
          old == null ? "{} has a discriminator now" : "{} has no discriminator any more");
      return false;
    }
    String before = Tree.text(old.get("propertyName"));
    String after = Tree.text(now.get("propertyName"));
    if (!Objects.equals(before, after)) {
      pairing.differ(
          Rule.DISCRIMINATOR,
          Effect.ALTERED,
          place,
          "the discriminator of {} changes from '" + before + "' to '" + after + "'");
    }
    return true;
  }

  static void lost(Pairing pairing, Place place, Set<String> values) {
    pairing.differ(
        Rule.DISCRIMINATOR,
        Effect.NARROWED,
        place,
        "the discriminator of {} does not know " + shown(values) + " any more");
  }

  static void won(Pairing pairing, Place place, Set<String> values) {
    pairing.differ(
        Rule.DISCRIMINATOR,
        Effect.WIDENED,
        place,
        "the discriminator of {} knows " + shown(values) + " now");
  }

  /** The schemas that a discriminator's values name. */
  static Map<String, Node> mapping(Version version, @Nullable Node discriminator) {
    Map<String, Node> mapping = new LinkedHashMap<>();
    if (discriminator != null) {
      Tree.members(discriminator.get("mapping"))
          .forEach((value, member) -> {
            String name = Tree.text(member.value());
            Node schema = name == null ? null : version.schema(pointer(name));
            if (schema != null) {
              mapping.put(value, schema);
            }
          });
    }
    return mapping;
  }

  private static String pointer(String name) {
    return name.indexOf('#') >= 0
        ? Pointers.fromFragment(name)
        : "/components/schemas/" + Pointers.escape(name);
  }

  private static String shown(Set<String> values) {
    return "'" + String.join("', '", values) + "'";
  }
}
