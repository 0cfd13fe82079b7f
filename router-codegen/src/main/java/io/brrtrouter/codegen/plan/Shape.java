package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a conjunction of schemas asks of an instance, as far as its Java type depends on it:
 * references followed, {@code allOf} merged.
 *
 * @param kinds the kinds of values that are allowed
 * @param kindsAreSaid whether {@code type} said so; else they are a guess from other keywords
 * @param nullable whether null is allowed
 * @param format the first format said, or null
 * @param values what {@code enum} and {@code const} leave, or null where neither is said
 * @param properties by name, each with every schema it must obey
 * @param required the members that must be there
 * @param additional the schemas of undeclared members; empty where none says one
 * @param keepsAdditional whether undeclared members are asked for by name: {@code true} or a schema
 * @param items the schemas of the items of an array
 * @param tuple whether items have schemas by position
 * @param choices what is left of {@code oneOf} and {@code anyOf}
 * @param settled where choices stand that came down to one branch, which takes part
 * @param beyondLong whether the bounds of an integer leave {@code long}
 * @param conjuncts every schema that takes part, references followed and {@code allOf} taken apart
 */
record Shape(
    Set<JsonKind> kinds,
    boolean kindsAreSaid,
    boolean nullable,
    @Nullable String format,
    @Nullable List<JsonNode> values,
    Map<String, List<Schema>> properties,
    Set<String> required,
    List<Schema> additional,
    boolean keepsAdditional,
    List<Schema> items,
    boolean tuple,
    List<Choice> choices,
    Set<String> settled,
    boolean beyondLong,
    List<Schema> conjuncts) {

  /** Every kind but null. */
  static final Set<JsonKind> ANY = Set.copyOf(EnumSet.range(JsonKind.STRING, JsonKind.OBJECT));

  /** Whether values are of this kind and of no other. */
  boolean isOnly(JsonKind kind) {
    return kinds.equals(Set.of(kind))
        || kind == JsonKind.NUMBER && kinds.equals(Set.of(kind, JsonKind.INTEGER));
  }

  /** Whether nothing narrows the kind of values. */
  boolean isOpen() {
    return kinds.containsAll(ANY);
  }
}
