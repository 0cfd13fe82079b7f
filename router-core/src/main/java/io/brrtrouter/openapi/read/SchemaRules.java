package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What is to be said of schemas beyond the types of their keywords. */
final class SchemaRules implements Rule {
  private final Linked linked;
  private final Problems problems;
  private final SchemaTypes types;

  SchemaRules(Linked linked, Problems problems) {
    this.linked = linked;
    this.problems = problems;
    this.types = new SchemaTypes(linked, problems);
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
      standard(schema, allowed);
      listed(schema, allowed);
    }
    if (linked.is31()
        && schema.get("enum") instanceof Node.Sequence none
        && none.items().isEmpty()) {
      problems.warning(none.position(), "nothing is valid: 'enum' is empty", null);
    }
    standardIsListed(schema);
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

  /** OAS 3.0, 4.7.24.1: the default must conform to the type. 3.1 only recommends it. */
  private void standard(Node.Mapping schema, Set<String> allowed) {
    Node value = schema.get("default");
    if (value == null || isOf(value.json(), allowed)) {
      return;
    }
    String message =
        "'default' must be of type "
            + String.join(" or ", allowed)
            + ", but it is "
            + Nodes.type(value);
    if (linked.is31() || Nodes.isNull(value)) {
      problems.warning(value.position(), message + "; it is ignored", null);
      linked.leaveOut(value);
    } else {
      problems.error(value.position(), message, "Correct it, or remove it.");
    }
  }

  private void standardIsListed(Node.Mapping schema) {
    Node value = schema.get("default");
    List<Node> listed = Nodes.items(schema.get("enum"));
    if (value != null
        && !Nodes.isNull(value)
        && !listed.isEmpty()
        && listed.stream().noneMatch(item -> item.json().equals(value.json()))) {
      problems.warning(
          value.position(), "'default' is not one of the values under 'enum'; it is ignored", null);
      linked.leaveOut(value);
    }
  }

  private void listed(Node.Mapping schema, Set<String> allowed) {
    for (Node value : Nodes.items(schema.get("enum"))) {
      if (!isOf(value.json(), allowed)) {
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

  private static boolean isOf(JsonNode value, Set<String> types) {
    return switch (value.getNodeType()) {
      case NULL -> types.contains("null");
      case BOOLEAN -> types.contains("boolean");
      case NUMBER ->
          types.contains("number") || (types.contains("integer") && Fit.isInteger(value));
      case STRING -> types.contains("string");
      case ARRAY -> types.contains("array");
      case OBJECT -> types.contains("object");
      default -> true;
    };
  }
}
