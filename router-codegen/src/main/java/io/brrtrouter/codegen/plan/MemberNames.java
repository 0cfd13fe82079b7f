package io.brrtrouter.codegen.plan;

import java.util.HashSet;
import java.util.Set;

/** The names of members within one type: unique, in the order of claiming. */
final class MemberNames {
  private final Set<String> taken = new HashSet<>();

  /** This name, numbered if it is taken. */
  String claim(String wanted) {
    String name = wanted;
    for (int number = 2; !taken.add(name); number++) {
      name = wanted + (endsWithDigit(wanted) ? "_" : "") + number;
    }
    return name;
  }

  private static boolean endsWithDigit(String name) {
    return Character.isDigit(name.charAt(name.length() - 1));
  }
}
