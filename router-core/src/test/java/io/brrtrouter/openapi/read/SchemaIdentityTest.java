package io.brrtrouter.openapi.read;

import static io.brrtrouter.openapi.read.Marked.HEAD_3_0;
import static io.brrtrouter.openapi.read.Marked.HEAD_3_1;
import static io.brrtrouter.openapi.read.Marked.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.OpenApi;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas that references find by a name, and dynamic references (JSON Schema 2020-12, 8.2). */
class SchemaIdentityTest {
  private static OpenApi document(String schemas) {
    ReadResult result = read(schemas);
    assertThat(result.render()).isEmpty();
    return Objects.requireNonNull(result.document());
  }

  private static ReadResult read(String schemas) {
    return Marked.read(HEAD_3_1 + "paths: {}\ncomponents:\n  schemas:\n" + schemas.indent(4));
  }

  private static String at(OpenApi document, String name) {
    return document.bundle().at("/components/schemas/" + name).toString().replace('"', '\'');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:uuid:deadbeef-1234-ffff-ffff-4321feebdaed",
        "urn:example:weather?=op=map&lat=39.56",
        "file:///folder/file.json",
        "tag:example.com,2026:pet"
      })
  void anIdOfAnySchemeIsABaseAndAName(String id) {
    OpenApi document =
        document(
            "A: {$id: '%s', $defs: {D: {$anchor: d, type: string}}, allOf: [{$ref: '#/$defs/D'}, {$ref: '#d'}]}\nB: {$ref: '%s#d'}"
                .formatted(id, id));
    assertThat(at(document, "A"))
        .endsWith(
            "'allOf':[{'$ref':'#/components/schemas/A/$defs/D'},{'$ref':'#/components/schemas/A/$defs/D'}]}");
    assertThat(at(document, "B")).isEqualTo("{'$ref':'#/components/schemas/A/$defs/D'}");
  }

  @Test
  void namesInValuesAndInUnknownKeywordsNameNothing() {
    OpenApi document =
        document(
            """
            A: {enum: [{$anchor: a, type: string}], unheard: {$id: 'urn:x', $anchor: b}}
            B: {$anchor: a, type: integer}
            C: {$id: 'urn:x', $anchor: b, type: number}
            D: {$ref: '#a'}
            E: {$ref: 'urn:x#b'}
            """);
    assertThat(at(document, "A")).contains("'enum':[{'$anchor':'a','type':'string'}]");
    assertThat(at(document, "D")).isEqualTo("{'$ref':'#/components/schemas/B'}");
    assertThat(at(document, "E")).isEqualTo("{'$ref':'#/components/schemas/C'}");
  }

  @Test
  void aGenericSchemaIsThereOnceForEachSchemaThatFillsIt() {
    OpenApi document =
        document(
            """
            Page:
              $id: page
              properties: {items: {items: {$dynamicRef: '#item'}}, next: {$ref: '#'}}
              $defs: {any: {$dynamicAnchor: item}}
            Numbers: {$id: numbers, $ref: page, $defs: {n: {$dynamicAnchor: item, type: number}}}
            Plain: {$ref: page}
            """);
    assertThat(at(document, "Page"))
        .startsWith(
            "{'properties':{'items':{'items':{'$ref':'#/components/schemas/Page/$defs/any'}}")
        .contains("'next':{'$ref':'#/components/schemas/Page'}");
    assertThat(at(document, "Plain")).contains("'$ref':'#/components/schemas/Page'");
    assertThat(at(document, "Numbers")).contains("'$ref':'#/components/schemas/Numbers_Page'");
    assertThat(at(document, "Numbers_Page"))
        .contains("{'items':{'$ref':'#/components/schemas/Numbers/$defs/n'}}")
        .contains("'next':{'$ref':'#/components/schemas/Numbers_Page'}");
  }

  @Test
  void aDynamicReferenceStandsBesideAReference() {
    OpenApi document =
        document(
            """
            A: {$ref: '#/components/schemas/B', $dynamicRef: '#/components/schemas/C'}
            B: {minLength: 1}
            C: {maxLength: 9}
            """);
    assertThat(at(document, "A"))
        .isEqualTo("{'$ref':'#/components/schemas/B','allOf':[{'$ref':'#/components/schemas/C'}]}");
  }

  @Test
  void aDynamicReferenceThatLeadsNowhereIsAnError() {
    expect(
        HEAD_3_1 + "paths: {}\ncomponents: {schemas: {S: {$dynamicRef: §'#a'}}}",
        "error: '#a' leads nowhere: no schema has the $anchor 'a'");
  }

  @Test
  void schemasThatFillEachOtherInTooManyWaysAreRefused() {
    StringBuilder schemas = new StringBuilder();
    for (int i = 0; i < 13; i++) {
      StringBuilder others = new StringBuilder();
      for (int other = 0; other < 13; other++) {
        others.append(", p").append(other).append(": {$ref: r").append(other).append('}');
      }
      schemas.append(
          "R%d: {$id: r%d, $dynamicAnchor: a%d, properties: {self: {$dynamicRef: '#a%d'}%s}}\n"
              .formatted(i, i, i, i, others));
    }
    assertThat(read(schemas.toString()).render())
        .contains("dynamic references lead to this schema in too many ways");
  }

  @Test
  void aDialectWithoutValidationHasNoAssertions(@TempDir Path path) {
    OpenApi document =
        new Folder(path)
            .with(
                "api.yaml",
                HEAD_3_1
                    + """
                    paths: {}
                    components:
                      schemas:
                        A: {$id: a, $schema: meta.json, type: string, properties: {p: {minimum: 1, not: {}}}}
                        B: {type: string, minLength: 1}
                    """)
            .with(
                "meta.json",
                "{\"$vocabulary\": {\"https://json-schema.org/draft/2020-12/vocab/core\": true}}")
            .document();
    assertThat(at(document, "A"))
        .isEqualTo("{'$schema':'meta.json','properties':{'p':{'not':{}}}}");
    assertThat(at(document, "B")).isEqualTo("{'type':'string','minLength':1}");
  }

  @Test
  void theSchemasOfSchemasAreReadWithoutTheirHost() {
    OpenApi document = document("S: {$ref: 'https://json-schema.org/draft/2020-12/schema'}");
    assertThat(at(document, "S")).isEqualTo("{'$ref':'#/components/schemas/schema'}");
    assertThat(document.bundle().at("/components/schemas/applicator/properties/not").toString())
        .isEqualTo("{\"$ref\":\"#/components/schemas/schema\"}");
    ReadResult old =
        Marked.read(
            HEAD_3_0
                + "paths: {}\ncomponents: {schemas: {S: {$ref: 'http://json-schema.org/draft-04/schema#'}}}");
    assertThat(old.document()).isNotNull();
    assertThat(read("S: {$ref: 'https://json-schema.org/draft/2019-09/schema'}").render())
        .contains("the host 'json-schema.org' is not allowed");
  }
}
