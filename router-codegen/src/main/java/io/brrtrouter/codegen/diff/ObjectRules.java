package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The named members of objects: which there are, which must be there, and what they are. */
final class ObjectRules {
  private final SchemaComparison comparison;
  private final Keywords both;
  private final Members old;
  private final Members now;

  ObjectRules(SchemaComparison comparison, Keywords both) {
    this.comparison = comparison;
    this.both = both;
    this.old = Members.of(both.old(), comparison.direction());
    this.now = Members.of(both.now(), comparison.direction());
  }

  void compare() {
    Set<String> names = new LinkedHashSet<>(old.names());
    names.addAll(now.names());
    for (String name : names) {
      if (old.has(name) && now.has(name)) {
        compare(name);
      } else if (old.has(name)) {
        removed(name);
      } else if (now.has(name)) {
        added(name);
      }
    }
  }

  private void compare(String name) {
    Node wasRequired = old.required(name);
    Node isRequired = now.required(name);
    if (wasRequired == null && isRequired != null) {
      both.differ(
          Rule.MEMBER_REQUIRED,
          Effect.NARROWED,
          Place.now(isRequired),
          "the member '" + name + "' of {} is required now");
    } else if (wasRequired != null && isRequired == null) {
      both.differ(
          Rule.MEMBER_OPTIONAL,
          Effect.WIDENED,
          Place.old(wasRequired),
          "the member '" + name + "' of {} is not required any more");
    }
    comparison.step(both.pairing(), "." + name, old.schemas(name), now.schemas(name));
  }

  /** It may be left out now; and where objects are closed, it may not be there any more. */
  private void removed(String name) {
    boolean wasRequired = old.required(name) != null;
    if (now.isHidden(name)) {
      boolean refused = comparison.direction() == Direction.REQUEST;
      both.pairing()
          .differ(
              Rule.MEMBER_ACCESS,
              Effect.of(refused, wasRequired),
              Severity.WARNING,
              now.place(name),
              refused
                  ? "the member '" + name + "' of {} is read-only now, and may not be sent"
                  : "the member '" + name + "' of {} is write-only now, and is not sent any more");
      return;
    }
    List<Part> others = OpenObjectRules.schemas(both.now(), name);
    boolean refused = OpenObjectRules.isClosed(both.now()) && others.isEmpty();
    boolean sent = comparison.direction() == Direction.REQUEST;
    String refusal = refused && sent ? ", and is refused now" : "";
    both.differ(
        Rule.MEMBER_REMOVED,
        Effect.of(refused, wasRequired),
        old.place(name),
        "the member '" + name + "' of {} is removed" + refusal);
    if (!others.isEmpty()) {
      comparison.step(both.pairing(), "." + name, old.schemas(name), others);
    }
  }

  private void added(String name) {
    boolean isRequired = now.required(name) != null;
    List<Part> others = OpenObjectRules.schemas(both.old(), name);
    boolean wasRefused = OpenObjectRules.isClosed(both.old()) && others.isEmpty();
    both.differ(
        Rule.MEMBER_ADDED,
        Effect.of(isRequired, wasRefused),
        now.place(name),
        (isRequired ? "the required member '" : "the member '") + name + "' of {} is added");
    if (!others.isEmpty()) {
      comparison.step(both.pairing(), "." + name, others, now.schemas(name));
    }
  }
}
