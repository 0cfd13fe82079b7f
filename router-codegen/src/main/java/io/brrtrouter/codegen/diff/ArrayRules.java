package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import java.util.ArrayList;
import java.util.List;

/** Arrays: how many items, whether they may be equal, and what they are. */
final class ArrayRules {
  private final SchemaComparison comparison;
  private final Keywords both;

  ArrayRules(SchemaComparison comparison, Keywords both) {
    this.comparison = comparison;
    this.both = both;
  }

  void compare() {
    StringRules.compareSizes(both, "minItems", "maxItems");
    compareUniqueness();
    int first = Math.max(prefix(both.old()), prefix(both.now()));
    for (int i = 0; i < first; i++) {
      comparison.step(both.pairing(), "[" + i + "]", item(both.old(), i), item(both.now(), i));
    }
    comparison.step(both.pairing(), "[]", rest(both.old()), rest(both.now()));
    compareContained();
  }

  private void compareUniqueness() {
    boolean old = both.old().isTrue("uniqueItems");
    boolean now = both.now().isTrue("uniqueItems");
    if (old != now) {
      both.differ(
          Rule.UNIQUE_ITEMS,
          now ? Effect.NARROWED : Effect.WIDENED,
          both.place("uniqueItems"),
          now ? "items of {} may not be equal any more" : "items of {} may be equal now");
    }
  }

  private static int prefix(SchemaView view) {
    return view.all("prefixItems").stream().mapToInt(all -> Tree.items(all).size()).max().orElse(0);
  }

  /** What the item at this index has to obey. */
  private static List<Part> item(SchemaView view, int index) {
    List<Part> parts = new ArrayList<>();
    for (Node part : view.parts()) {
      List<Node> first = Tree.items(part.get("prefixItems"));
      Node schema = index < first.size() ? first.get(index) : part.get("items");
      if (schema != null) {
        parts.add(Part.whole(schema));
      }
    }
    return parts;
  }

  private static List<Part> rest(SchemaView view) {
    List<Part> parts = new ArrayList<>(view.schemas("items"));
    parts.addAll(view.schemas("unevaluatedItems"));
    return parts;
  }

  private void compareContained() {
    List<Part> old = both.old().schemas("contains");
    List<Part> now = both.now().schemas("contains");
    if (old.isEmpty() != now.isEmpty()) {
      both.differ(
          Rule.LIMIT,
          old.isEmpty() ? Effect.NARROWED : Effect.WIDENED,
          both.place("contains"),
          old.isEmpty()
              ? "{} must contain a certain item now"
              : "{} need not contain a certain item any more");
    } else if (!old.isEmpty()) {
      comparison.step(both.pairing(), "[]", old, now);
      StringRules.compareSizes(both, "minContains", "maxContains");
    }
  }
}
