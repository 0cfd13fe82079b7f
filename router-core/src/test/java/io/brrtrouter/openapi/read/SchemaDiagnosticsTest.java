package io.brrtrouter.openapi.read;

import static io.brrtrouter.openapi.read.Marked.HEAD_3_0;
import static io.brrtrouter.openapi.read.Marked.HEAD_3_1;
import static io.brrtrouter.openapi.read.Marked.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.brrtrouter.openapi.OpenApi;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One schema for each thing that is said of schemas and security schemes. */
class SchemaDiagnosticsTest {
  private static final String SCHEMA = "paths: {}\ncomponents: {schemas: {§§§: ";

  static Stream<Arguments> schemas() {
    return Stream.of(
        arguments("§[]", "error: this must be a schema, but it is an array"),
        arguments("§true", "error: this must be a schema, but it is a boolean"),
        arguments(
            "{type: §strin}",
            "error: 'type' must be one of array, boolean, integer, number, object, string,"
                + " but it is 'strin'"),
        arguments(
            "{type: §int}",
            "warning: 'type' must be one of array, boolean, integer, number, object, string,"
                + " but it is 'int'; it is ignored"),
        arguments("{type: §'null'}", "warning: OpenAPI 3.0 has no type 'null'"),
        arguments(
            "{type: §[string]}",
            "error: 'type' must be one of array, boolean, integer, number, object, string,"
                + " but it is an array"),
        arguments(
            "{required: §true}",
            "warning: 'required' must be an array, but it is a boolean; it is ignored"),
        arguments("{required: §[]}", "warning: 'required' must not be empty; it is ignored"),
        arguments("{required: [a, §a]}", "error: 'required' lists this twice"),
        arguments("{required: [§1]}", "error: 'required' must be a string, but it is a number"),
        arguments(
            "{minLength: §-1}",
            "error: 'minLength' must be an integer of 0 or more, but it is a number"),
        arguments(
            "{maxItems: §1.5}",
            "error: 'maxItems' must be an integer of 0 or more, but it is a number"),
        arguments(
            "{multipleOf: §0}",
            "error: 'multipleOf' must be a number greater than 0, but it is a number"),
        arguments("{maximum: §'9'}", "error: 'maximum' must be a number, but it is '9'"),
        arguments(
            "{minimum: 2, maximum: §1}",
            "warning: nothing is valid: 'maximum' is less than 'minimum'"),
        arguments(
            "{exclusiveMinimum: §1}",
            "error: 'exclusiveMinimum' must be a boolean, but it is a number"),
        arguments(
            "{type: integer, default: §x}",
            "warning: 'default' must be of type integer, but it is a string; it is ignored"),
        arguments(
            "{type: integer, default: §1.5}",
            "warning: 'default' must be of type integer, but it is a number; it is ignored"),
        arguments(
            "{type: integer, default: §null}",
            "warning: 'default' must be of type integer, but it is null; it is ignored"),
        arguments(
            "{type: §{description: d}}",
            "warning: 'type' must be one of array, boolean, integer, number, object, string,"
                + " but it is an object; it is ignored"),
        arguments(
            "{pattern: §0}",
            "warning: 'pattern' must be a string, but it is a number; it is ignored"),
        arguments("{xml: {§example: e}}", "warning: 'example' is not a member of an XML object"),
        arguments("{xml: {§warpped: true}}", "error: 'warpped' is not a member of an XML object"),
        arguments(
            "{type: integer, enum: [1, §x]}",
            "warning: this value is never valid: the type is integer, but it is a string"),
        arguments(
            "{type: string, enum: [a], default: §b}",
            "warning: 'default' is not one of the values under 'enum'; it is ignored"),
        arguments("{allOf: §[]}", "error: 'allOf' must not be empty"),
        arguments("{oneOf: §{}}", "error: 'oneOf' must be an array, but it is an object"),
        arguments(
            "{items: §[{}]}",
            "warning: 'items' must be a schema, but it is an array; it is ignored"),
        arguments("{properties: {a: §null}}", "error: this must be a schema, but it is null"),
        arguments(
            "{properties: {a: {additionalProperties: §1}}}",
            "error: 'additionalProperties' must be a boolean, but it is a number"),
        arguments(
            "{§patternProperties: {}}", "warning: 'patternProperties' is not a member of a schema"),
        arguments(
            "{discriminator: §kind}", "error: this must be a discriminator, but it is 'kind'"),
        arguments("{§discriminator: {}}", "error: a discriminator must have 'propertyName'"),
        arguments(
            "{discriminator: {propertyName: k, mapping: {a: §Nothing}}}",
            "warning: the discriminator is ignored: there is no schema named 'Nothing'"),
        arguments(
            "{§x-brrtrouter-body-size: 9}",
            "warning: 'x-brrtrouter-body-size' is not an extension of BRRTRouter"),
        arguments(
            "{xml: {attribute: §yes}}", "error: 'attribute' must be a boolean, but it is 'yes'"));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void saysWhatIsWrongAndWhere(String schema, String message) {
    expect(HEAD_3_0 + SCHEMA.replace("§§§", "S") + schema + "}}", message);
  }

  static Stream<Arguments> schemasOf31() {
    return Stream.of(
        arguments("§[]", "error: this must be a schema, but it is an array"),
        arguments("{type: [string, §null]}", "warning: the type 'null' must be in quotes"),
        arguments("{type: [string, §string]}", "error: 'type' lists this twice"),
        arguments("{type: §[]}", "error: 'type' must not be empty"),
        arguments(
            "{type: [§foo]}",
            "error: 'type' must be one of array, boolean, integer, null, number, object, string,"
                + " but it is 'foo'"),
        arguments(
            "{exclusiveMinimum: §true}",
            "warning: 'exclusiveMinimum' must be a number, but it is a boolean; it is ignored"),
        arguments("{enum: §[]}", "warning: nothing is valid: 'enum' is empty"),
        arguments(
            "{$schema: §'http://json-schema.org/draft-07/schema#'}",
            "warning: 'http://json-schema.org/draft-07/schema#' is not known: the schema is read as"
                + " one of JSON Schema 2020-12"),
        arguments(
            "{examples: §{e: {value: 1}}}",
            "warning: 'examples' must be an array, but it is an object; it is ignored"),
        arguments("{prefixItems: §[]}", "error: 'prefixItems' must not be empty"),
        arguments("{if: §1}", "error: this must be a schema, but it is a number"),
        arguments("{$defs: {a: §1}}", "error: this must be a schema, but it is a number"),
        arguments("{dependentRequired: {a: [b, §b]}}", "error: 'a' lists this twice"),
        arguments(
            "{type: integer, default: §x}",
            "warning: 'default' must be of type integer, but it is a string; it is ignored"));
  }

  @ParameterizedTest
  @MethodSource("schemasOf31")
  void saysWhatIsWrongIn31(String schema, String message) {
    expect(HEAD_3_1 + SCHEMA.replace("§§§", "S") + schema + "}}", message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "{items: false}",
        "{type: [string, 'null']}",
        "{anything: [1]}",
        "{const: 1}"
      })
  void allowsIn31WhatJsonSchemaAllows(String schema) {
    expect(HEAD_3_1 + SCHEMA.replace("§§§", "S") + schema + "}}");
  }

  @Test
  void cannotBeReadOnlyAndWriteOnly() {
    expect(
        HEAD_3_0 + "paths: {}\ncomponents: {schemas: {§S: {readOnly: true, writeOnly: true}}}",
        "error: a schema cannot be both 'readOnly' and 'writeOnly'");
  }

  @Test
  void arraysHaveItemsIn30() {
    expect(
        HEAD_3_0 + "paths: {}\ncomponents: {schemas: {§S: {type: array}}}",
        "warning: a schema of type 'array' must have 'items'");
  }

  @Test
  void whatIsIgnoredIsNotInTheBundle() {
    ReadResult result =
        Marked.read(
            HEAD_3_0
                + "paths: {}\n"
                + "components: {schemas: {S: {required: true, type: int, enum: [], default: 1}}}");
    OpenApi document = Objects.requireNonNull(result.document());
    assertThat(document.bundle().at("/components/schemas/S")).hasToString("{\"default\":1}");
  }

  static Stream<Arguments> securitySchemes() {
    return Stream.of(
        arguments("§S: {}", "error: a security scheme must have 'type'"),
        arguments(
            "S: {type: §basic}",
            "error: 'type' must be one of apiKey, http, oauth2, openIdConnect, but it is 'basic'"),
        arguments("§S: {type: http}", "error: a security scheme of type 'http' must have 'scheme'"),
        arguments(
            "§S: {type: apiKey, in: header}",
            "error: a security scheme of type 'apiKey' must have 'name'"),
        arguments(
            "S: {type: apiKey, in: §path, name: k}",
            "error: 'in' must be one of query, header, cookie, but it is 'path'"),
        arguments(
            "§S: {type: oauth2}", "error: a security scheme of type 'oauth2' must have 'flows'"),
        arguments(
            "S: {type: oauth2, flows: {§implicit: {scopes: {}}}}",
            "error: an implicit OAuth flow must have 'authorizationUrl'"),
        arguments(
            "S: {type: oauth2, flows: {§authorizationCode: {authorizationUrl: u, tokenUrl: t}}}",
            "error: an authorization code OAuth flow must have 'scopes'"),
        arguments(
            "§S: {type: openIdConnect}",
            "error: a security scheme of type 'openIdConnect' must have 'openIdConnectUrl'"));
  }

  @ParameterizedTest
  @MethodSource("securitySchemes")
  void saysWhatIsWrongWithSecuritySchemes(String scheme, String message) {
    expect(HEAD_3_0 + "paths: {}\ncomponents: {securitySchemes: {" + scheme + "}}", message);
  }

  @Test
  void aRequirementNamesAScheme() {
    expect(
        HEAD_3_0
            + "paths: {}\nsecurity: [{§kee: []}]\n"
            + "components: {securitySchemes: {key: {type: http, scheme: basic}}}",
        "warning: there is no security scheme 'kee', so nobody can pass it");
  }

  @Test
  void patternsThatAreNotCheckedOrTakeLongAreWarnedOf() {
    String head = HEAD_3_1 + "components:\n  schemas:\n";
    Marked.expect(
        head + "    A: {pattern: §'((a{100}){100}){100}'}\n",
        "warning: 'pattern' is matched by backtracking; texts that take long are refused");
    Marked.expect(
        head + "    A: {patternProperties: {§'^(?!x)': {}}}\n",
        "warning: 'patternProperties' is matched by backtracking; texts that take long are refused");
    Marked.expect(
        head + "    A: {pattern: §'a**'}\n",
        "warning: 'pattern' is not checked: There is nothing to repeat at index 3 of the pattern"
            + " a**");
  }
}
