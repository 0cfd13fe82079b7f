package io.brrtrouter.codegen.diff;

import org.jspecify.annotations.Nullable;

/**
 * Two schemas of the same value, and where to say what they differ in.
 *
 * @param old the old one
 * @param now the new one
 * @param pairing what takes the differences
 */
record Keywords(SchemaView old, SchemaView now, Pairing pairing) {
  /** Whether both can be of this type: else what is said of it does not matter. */
  boolean bothMayBe(ValueType type) {
    return old.mayBe(type) && now.mayBe(type);
  }

  boolean bothMayBeNumbers() {
    return old.mayBeNumber() && now.mayBeNumber();
  }

  /** Where a keyword stands: in the new schema, or in the old one if it is gone. */
  @Nullable Place place(String keyword) {
    if (now.first(keyword) == null && old.first(keyword) != null) {
      return old.place(keyword);
    }
    Place place = now.place(keyword);
    return place == null ? old.place(keyword) : place;
  }

  void differ(Rule rule, Effect effect, @Nullable Place place, String text) {
    pairing.differ(rule, effect, place, text);
  }
}
