package io.brrtrouter.codegen.diff;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** What a value can be, null included. */
final class TypeRules {
  private TypeRules() {}

  /** Whether there is a type that both can be. */
  static boolean compare(Keywords both) {
    SchemaView old = both.old();
    SchemaView now = both.now();
    boolean listed = EnumRules.values(old) != null && EnumRules.values(now) != null;
    Set<ValueType> before = listed ? numbersAlike(old.types()) : old.types();
    Set<ValueType> after = listed ? numbersAlike(now.types()) : now.types();
    boolean narrowed = !after.containsAll(before);
    boolean widened = !before.containsAll(after);
    if (narrowed || widened) {
      String from = ValueType.describe(old.types());
      String to = ValueType.describe(now.types());
      both.differ(
          Rule.TYPE,
          Effect.of(narrowed, widened),
          both.place("type"),
          "the type of {} changes from " + from + " to " + to);
    }
    boolean opened = isOpen(old) != isOpen(now); // null is part of that change
    if (old.nullable() != now.nullable() && !opened && both.pairing().nullMatters) {
      compareNull(both);
    }
    return !Collections.disjoint(before, after);
  }

  /** Where values are listed, the lists tell integers and fractions apart. */
  private static Set<ValueType> numbersAlike(Set<ValueType> types) {
    Set<ValueType> alike = new HashSet<>(types);
    if (!Collections.disjoint(types, ValueType.NUMBER)) {
      alike.addAll(ValueType.NUMBER);
    }
    return alike;
  }

  /** Records that null is accepted on one side only. */
  static void compareNull(Keywords both) {
    boolean lost = both.old().nullable();
    String keyword =
        both.old().first("nullable") != null || both.now().first("nullable") != null
            ? "nullable"
            : "type";
    both.differ(
        Rule.NULLABLE,
        lost ? Effect.NARROWED : Effect.WIDENED,
        both.place(keyword),
        lost ? "{} may not be null any more" : "{} may be null now");
  }

  private static boolean isOpen(SchemaView view) {
    return view.types().size() == ValueType.values().length;
  }
}
