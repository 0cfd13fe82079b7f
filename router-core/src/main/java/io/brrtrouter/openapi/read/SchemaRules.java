package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.util.Set;

/** What is to be said of schemas beyond the types of their keywords. */
final class SchemaRules implements Rule {
  private final Linked linked;
  private final Problems problems;
  private final SchemaTypes types;
  private final DefaultRules defaults;

  SchemaRules(Linked linked, Problems problems) {
    this.linked = linked;
    this.problems = problems;
    this.types = new SchemaTypes(linked, problems);
    this.defaults = new DefaultRules(linked, problems);
  }

  @Override
  public void check(Node.Mapping schema, Position at) {
    linked.schema(schema);
    Set<String> allowed = types.of(schema);
    if (Nodes.isTrue(schema, "readOnly") && Nodes.isTrue(schema, "writeOnly")) {
      problems.error(
          at, "a schema cannot be both 'readOnly' and 'writeOnly'", "Remove one of them.");
    }
    if (!linked.is31() && allowed.contains("array") && schema.get("items") == null) {
      problems.warning(at, "a schema of type 'array' must have 'items'", "Add 'items: {}'.");
    }
    bounds(schema, "minLength", "maxLength");
    bounds(schema, "minItems", "maxItems");
    bounds(schema, "minProperties", "maxProperties");
    bounds(schema, "minimum", "maximum");
    if (!allowed.isEmpty()) {
      listed(schema, allowed);
    }
    if (linked.is31()
        && schema.get("enum") instanceof Node.Sequence none
        && none.items().isEmpty()) {
      problems.warning(none.position(), "nothing is valid: 'enum' is empty", null);
    }
    defaults.check(schema, allowed);
    PatternRules.check(schema, linked.is31(), problems);
  }

  private void bounds(Node.Mapping schema, String least, String most) {
    if (schema.get(least) instanceof Node.Scalar low
        && schema.get(most) instanceof Node.Scalar high
        && low.json().isNumber()
        && high.json().isNumber()
        && low.json().decimalValue().compareTo(high.json().decimalValue()) > 0) {
      problems.warning(
          high.position(), "nothing is valid: '" + most + "' is less than '" + least + "'", null);
    }
  }

  private void listed(Node.Mapping schema, Set<String> allowed) {
    for (Node value : Nodes.items(schema.get("enum"))) {
      if (!SchemaTypes.isOf(value.json(), allowed)) {
        problems.warning(
            value.position(),
            "this value is never valid: the type is "
                + String.join(" or ", allowed)
                + ", but it is "
                + Nodes.type(value),
            null);
      }
    }
  }
}
