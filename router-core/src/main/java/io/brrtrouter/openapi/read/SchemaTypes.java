package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The {@code type} of schemas: one in 3.0, one or several in 3.1. */
final class SchemaTypes {
  private static final Set<String> V3_0 =
      ((Type.OneOf) Type.oneOf("array", "boolean", "integer", "number", "object", "string"))
          .values();
  private static final Set<String> V3_1 =
      ((Type.OneOf) Type.oneOf("array", "boolean", "integer", "null", "number", "object", "string"))
          .values();

  /** Names that mean something elsewhere: to a language, a database, Swagger 2, or as a format. */
  private static final Set<String> MEANT =
      Set.of(
          "any",
          "array",
          "binary",
          "bool",
          "boolean",
          "byte",
          "char",
          "date",
          "date-time",
          "datetime",
          "decimal",
          "double",
          "enum",
          "file",
          "float",
          "int",
          "int32",
          "int64",
          "integer",
          "list",
          "long",
          "map",
          "null",
          "number",
          "object",
          "short",
          "string",
          "text",
          "uuid");

  private final Linked linked;
  private final Problems problems;

  SchemaTypes(Linked linked, Problems problems) {
    this.linked = linked;
    this.problems = problems;
  }

  /** The types that a schema allows by name, {@code nullable} included; empty: all of them. */
  Set<String> of(Node.Mapping schema) {
    Set<String> types = new LinkedHashSet<>();
    Node type = schema.get("type");
    if (type instanceof Node.Sequence several && linked.is31()) {
      several.items().forEach(one -> oneOfSeveral(one, types));
      if (several.items().isEmpty()) {
        problems.error(type.position(), "'type' must not be empty", null);
      }
    } else if (type != null) {
      single(type, types);
    }
    if (!types.isEmpty() && Nodes.isTrue(schema, "nullable")) {
      types.add("null");
    }
    return types;
  }

  private void single(Node type, Set<String> types) {
    String name = Nodes.text(type);
    if (name != null && V3_1.contains(name)) {
      types.add(name);
      if (!linked.is31() && !V3_0.contains(name)) {
        problems.warning(
            type.position(), "OpenAPI 3.0 has no type 'null'", "Use 'nullable: true' instead.");
      }
      return;
    }
    String message = Wording.notOneOf("type", linked.is31() ? V3_1 : V3_0, type);
    String remedy = name == null ? null : problems.suggestion(name, V3_1);
    if (type instanceof Node.Mapping) {
      String member = "If it is a member of that name, put it under 'properties'.";
      problems.warning(type.position(), message + "; it is ignored", member);
      linked.leaveOut(type);
    } else if (name != null && !linked.is31() && MEANT.contains(name.toLowerCase(Locale.ROOT))) {
      problems.warning(type.position(), message + "; it is ignored", remedy);
      linked.leaveOut(type);
    } else {
      problems.error(type.position(), message, remedy);
    }
  }

  private void oneOfSeveral(Node type, Set<String> types) {
    String name = Nodes.text(type);
    if (Nodes.isNull(type)) {
      problems.warning(type.position(), "the type 'null' must be in quotes", "Write 'null'.");
      linked.mend(
          type, new Node.Scalar(type.position(), JsonNodeFactory.instance.stringNode("null")));
      types.add("null");
    } else if (name == null || !V3_1.contains(name)) {
      problems.error(type.position(), Wording.notOneOf("type", V3_1, type), null);
    } else if (!types.add(name)) {
      problems.error(type.position(), "'type' lists this twice", "Remove one of them.");
    }
  }

  /** The types that a schema names, as far as they are right. */
  static Set<String> written(Node schema) {
    Set<String> types = new LinkedHashSet<>();
    Node type = schema.get("type");
    Nodes.items(type).forEach(one -> types.add(String.valueOf(Nodes.text(one))));
    String single = Nodes.text(type);
    if (single != null) {
      types.add(single);
    }
    types.retainAll(V3_1);
    return types;
  }

  /** Whether a value is of one of these types. */
  static boolean isOf(JsonNode value, Set<String> types) {
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
