package io.brrtrouter.codegen.diff;

/** Compares schemas that leave no choice, keyword by keyword. */
final class KeywordRules {
  private final SchemaComparison comparison;
  private final Pairing pairing;

  KeywordRules(SchemaComparison comparison, Pairing pairing) {
    this.comparison = comparison;
    this.pairing = pairing;
  }

  void compare(SchemaView old, SchemaView now) {
    Keywords both = new Keywords(old, now, pairing);
    boolean shared = TypeRules.compare(both);
    AnnotationRules.compare(both);
    if (!shared) {
      return; // what is said of other types says nothing more
    }
    EnumRules.compare(both);
    if (both.bothMayBeNumbers()) {
      NumberRules.compare(both);
    }
    if (both.bothMayBe(ValueType.STRING)) {
      StringRules.compare(both);
    }
    if (both.bothMayBe(ValueType.ARRAY)) {
      new ArrayRules(comparison, both).compare();
    }
    if (both.bothMayBe(ValueType.OBJECT)) {
      new ObjectRules(comparison, both).compare();
      new OpenObjectRules(comparison, both).compare();
    }
    new LogicRules(comparison, both).compare();
  }
}
