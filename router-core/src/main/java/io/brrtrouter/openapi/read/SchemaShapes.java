package io.brrtrouter.openapi.read;

import static io.brrtrouter.openapi.read.Type.Plain.ANY;
import static io.brrtrouter.openapi.read.Type.Plain.COUNT;
import static io.brrtrouter.openapi.read.Type.Plain.FLAG;
import static io.brrtrouter.openapi.read.Type.Plain.NUMBER;
import static io.brrtrouter.openapi.read.Type.Plain.POSITIVE;
import static io.brrtrouter.openapi.read.Type.Plain.TEXT;
import static io.brrtrouter.openapi.read.Type.list;
import static io.brrtrouter.openapi.read.Type.map;
import static io.brrtrouter.openapi.read.Type.nonEmpty;
import static io.brrtrouter.openapi.read.Type.object;
import static io.brrtrouter.openapi.read.Type.referable;
import static io.brrtrouter.openapi.read.Type.tolerated;

import io.brrtrouter.openapi.read.Type.Slip;
import java.util.List;

/**
 * The shapes of schemas: the keywords of OAS 3.0, 4.7.24, and of JSON Schema 2020-12 with those of
 * OAS 3.1, 4.8.24. Keywords that 3.1 does not know are allowed there, as data.
 */
final class SchemaShapes {
  private static final Type SCHEMA = referable(Kind.SCHEMA);
  private static final Type NAMES = new Type.ListOf(TEXT, 0, true);

  private SchemaShapes() {}

  static Shape v30() {
    return common(new Shape())
        .rest(Shape.Rest.DUBIOUS)
        .optional("enum", tolerated(nonEmpty(ANY), Slip.EMPTY_ARRAY))
        .optional("exclusiveMinimum", FLAG)
        .optional("exclusiveMaximum", FLAG)
        .optional(
            "required", tolerated(new Type.ListOf(TEXT, 1, true), Slip.FLAG, Slip.EMPTY_ARRAY))
        .optional("additionalProperties", new Type.Either(FLAG, SCHEMA))
        .optional("nullable", FLAG);
  }

  static Shape v31() {
    Shape shape =
        common(new Shape())
            .rest(Shape.Rest.ALLOWED)
            .optional("exclusiveMinimum", tolerated(NUMBER, Slip.FLAG))
            .optional("exclusiveMaximum", tolerated(NUMBER, Slip.FLAG))
            .optional("required", NAMES)
            .optional("additionalProperties", SCHEMA)
            .optional("dependentRequired", map(NAMES))
            .optional("prefixItems", nonEmpty(SCHEMA))
            .optional("minContains", COUNT)
            .optional("maxContains", COUNT)
            .optional("examples", tolerated(list(ANY), Slip.OBJECT))
            .optional("const", ANY)
            .optional("contentEncoding", TEXT)
            .optional("contentMediaType", TEXT);
    for (String keyword : List.of("$id", "$schema", "$anchor", "$dynamicAnchor", "$comment")) {
      shape.optional(keyword, TEXT);
    }
    shape.optional("$dynamicRef", TEXT);
    for (String keyword : List.of("$defs", "patternProperties", "dependentSchemas")) {
      shape.optional(keyword, map(SCHEMA));
    }
    for (String keyword :
        List.of(
            "if",
            "then",
            "else",
            "contains",
            "propertyNames",
            "contentSchema",
            "unevaluatedItems",
            "unevaluatedProperties")) {
      shape.optional(keyword, SCHEMA);
    }
    return shape;
  }

  private static Shape common(Shape shape) {
    shape.optional("type", ANY).optional("description", tolerated(TEXT, Slip.NULL));
    shape.optional("pattern", tolerated(TEXT, Slip.NUMBER));
    for (String keyword : List.of("title", "format")) {
      shape.optional(keyword, TEXT);
    }
    for (String keyword : List.of("minimum", "maximum")) {
      shape.optional(keyword, NUMBER);
    }
    for (String keyword :
        List.of(
            "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")) {
      shape.optional(keyword, COUNT);
    }
    for (String keyword : List.of("uniqueItems", "readOnly", "writeOnly", "deprecated")) {
      shape.optional(keyword, FLAG);
    }
    for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
      shape.optional(keyword, nonEmpty(SCHEMA));
    }
    return shape
        .optional("multipleOf", POSITIVE)
        .optional("enum", list(ANY))
        .optional("default", ANY)
        .optional("example", ANY)
        .optional("properties", map(SCHEMA))
        .optional("items", tolerated(SCHEMA, Slip.ARRAY))
        .optional("not", SCHEMA)
        .optional("discriminator", object(Kind.DISCRIMINATOR))
        .optional("xml", object(Kind.XML))
        .optional("externalDocs", object(Kind.EXTERNAL_DOCS));
  }
}
