package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code not}, {@code if} with {@code then} and {@code else}, and discriminators of a base. */
final class LogicRules {
  private final SchemaComparison comparison;
  private final Keywords both;

  LogicRules(SchemaComparison comparison, Keywords both) {
    this.comparison = comparison;
    this.both = both;
  }

  void compare() {
    compareNot();
    compareCondition();
    DiscriminatorRules.compare(
        comparison, both, discriminator(both.old()), discriminator(both.now()));
  }

  /** That of a base; those of unions are compared with them. */
  private static @Nullable Node discriminator(SchemaView view) {
    return view.parts().stream()
        .filter(part -> part.get("oneOf") == null && part.get("anyOf") == null)
        .map(part -> part.get("discriminator"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private void compareNot() {
    List<Part> old = both.old().schemas("not");
    List<Part> now = both.now().schemas("not");
    if (old.size() == 1 && now.size() == 1) {
      comparison.step(both.pairing(), ".(not)", old, now, true);
    } else {
      compareTexts("not", "what {} must not be");
    }
  }

  private void compareCondition() {
    List<Part> old = both.old().schemas("if");
    List<Part> now = both.now().schemas("if");
    if (old.size() != 1 || now.size() != 1) {
      compareTexts("if", "the condition of {}");
    } else if (comparison.effect(comparison.pairing(old, now)) != Effect.NONE) {
      changed(Effect.ALTERED, both.place("if"), "the condition of {}");
    } else {
      for (String keyword : List.of("then", "else")) {
        comparison.step(
            both.pairing(), "", both.old().schemas(keyword), both.now().schemas(keyword));
      }
    }
  }

  /** Where there are several, or none, they are the same or not. */
  private void compareTexts(String keyword, String what) {
    Set<String> old = texts(both.old(), keyword);
    Set<String> now = texts(both.now(), keyword);
    boolean narrowed = !old.containsAll(now);
    boolean widened = !now.containsAll(old);
    if (narrowed || widened) {
      changed(Effect.of(narrowed, widened), both.place(keyword), what);
    }
  }

  private void changed(Effect effect, @Nullable Place place, String what) {
    both.differ(Rule.CONDITION, effect, place, what + " changes");
  }

  private static Set<String> texts(SchemaView view, String keyword) {
    return view.all(keyword).stream()
        .map(node -> Tree.canonical(node.json()))
        .collect(Collectors.toSet());
  }
}
