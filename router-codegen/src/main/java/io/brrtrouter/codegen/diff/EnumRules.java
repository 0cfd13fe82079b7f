package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists of values: {@code enum}, and {@code const} as a list of one. */
final class EnumRules {
  private EnumRules() {}

  static void compare(Keywords both) {
    Map<String, Node> old = values(both.old());
    Map<String, Node> now = values(both.now());
    if (old == null && now == null) {
      return;
    }
    if (old == null || now == null) {
      boolean narrowed = old == null;
      both.differ(
          Rule.ENUM,
          narrowed ? Effect.NARROWED : Effect.WIDENED,
          both.place(keyword(narrowed ? both.now() : both.old())),
          narrowed
              ? "{} is now one of a list of values, and was free"
              : "{} is free now, and was one of a list of values");
      return;
    }
    old.forEach((value, node) -> {
      if (!now.containsKey(value)) {
        both.differ(
            Rule.ENUM_VALUE_REMOVED,
            Effect.NARROWED,
            both.old().version().place(node),
            "{} may not be " + shown(node) + " any more");
      }
    });
    now.forEach((value, node) -> {
      if (!old.containsKey(value)) {
        both.differ(
            Rule.ENUM_VALUE_ADDED,
            Effect.WIDENED,
            both.now().version().place(node),
            "{} may be " + shown(node) + " now");
      }
    });
  }

  static String shown(Node node) {
    String text = Tree.text(node);
    return text == null ? Tree.canonical(node.json()) : "'" + text + "'";
  }

  private static String keyword(SchemaView view) {
    return view.first("enum") == null ? "const" : "enum";
  }

  /** The values that every list has, null apart; null where there is no list. */
  static @Nullable Map<String, Node> values(SchemaView view) {
    Map<String, Node> common = null;
    for (List<Node> several : lists(view)) {
      Map<String, Node> each = new LinkedHashMap<>();
      for (Node value : several) {
        if (!Tree.isNull(value)) {
          each.putIfAbsent(Tree.canonical(value.json()), value);
        }
      }
      if (common == null) {
        common = each;
      } else {
        common.keySet().retainAll(each.keySet());
      }
    }
    return common;
  }

  private static List<List<Node>> lists(SchemaView view) {
    List<List<Node>> lists = new ArrayList<>();
    view.all("enum").forEach(several -> lists.add(Tree.items(several)));
    view.all("const").forEach(one -> lists.add(List.of(one)));
    return lists;
  }
}
