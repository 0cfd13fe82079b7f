package io.brrtrouter.codegen.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * The names of types in the generated package. Who claims first keeps the plain name; whoever comes
 * later and differs in case only, or not at all, gets a number.
 */
final class NameTable {
  private final Set<String> taken = new HashSet<>();
  private final Set<String> nested = new HashSet<>();

  /** Claims a name for a schema's type and its codec. */
  String schema(String wanted) {
    return claim(clear(wanted), name -> List.of(name, name + "Json"));
  }

  /** Claims a name for an operation's contract and its binding. */
  String operation(String wanted) {
    boolean clash = ReservedNames.RESPONSES.contains(wanted);
    String clear = clash ? wanted + "Endpoint" : clear(wanted);
    return claim(clear, name -> List.of(name, name + "Operation"));
  }

  /** Claims a name that stands alone. */
  String single(String wanted) {
    return claim(clear(wanted), List::of);
  }

  /**
   * A name for a type nested in a union. Types that implement the union inherit it, so no type of
   * the package may be called the same; other unions may nest their own.
   */
  String nested(String wanted) {
    String name = wanted;
    for (int number = 2; taken.contains(name.toLowerCase(Locale.ROOT)); number++) {
      name = wanted + number;
    }
    nested.add(name.toLowerCase(Locale.ROOT));
    return name;
  }

  /** Gives back the name of a schema that turned out to need no type. */
  void release(String name) {
    taken.remove(name.toLowerCase(Locale.ROOT));
    taken.remove((name + "Json").toLowerCase(Locale.ROOT));
  }

  private static String clear(String wanted) {
    return ReservedNames.isType(wanted) ? "Api" + wanted : wanted;
  }

  private String claim(String asked, Function<String, List<String>> family) {
    String wanted = Identifiers.shortened(asked);
    String name = wanted;
    for (int number = 2; !isFree(family.apply(name)); number++) {
      name = wanted + number;
    }
    family.apply(name).forEach(each -> taken.add(each.toLowerCase(Locale.ROOT)));
    return name;
  }

  private boolean isFree(List<String> names) {
    return names.stream()
        .map(each -> each.toLowerCase(Locale.ROOT))
        .noneMatch(each -> taken.contains(each) || nested.contains(each));
  }
}
