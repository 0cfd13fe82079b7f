package io.brrtrouter.openapi.read;

import static io.brrtrouter.openapi.read.Marked.HEAD_3_0;
import static io.brrtrouter.openapi.read.Marked.HEAD_3_1;
import static io.brrtrouter.openapi.read.Marked.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.brrtrouter.openapi.OperationObject;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One document for each thing that is said of references. */
class ReferenceDiagnosticsTest {

  static Stream<Arguments> references() {
    return Stream.of(
        arguments("{$ref: §7}", "error: '$ref' must be a string, but it is a number"),
        arguments(
            "{$ref: §'#/components/schemas/Pett'}",
            "error: '#/components/schemas/Pett' leads nowhere: there is no 'Pett' at"
                + " '/components/schemas'"),
        arguments(
            "{$ref: §'#/component/schemas/Pet'}",
            "error: '#/component/schemas/Pet' leads nowhere: there is no 'component' at the top of"
                + " the file"),
        arguments(
            "{$ref: §'#Pet'}",
            "error: '#Pet' is not a reference: its fragment must be a JSON pointer"),
        arguments(
            "{$ref: §'#/components/parameters/P'}",
            "error: '#/components/parameters/P' must lead to a schema, but it leads to a parameter"),
        arguments(
            "{$ref: §nowhere.yaml}", "error: 'nowhere.yaml' cannot be read: there is no such file"),
        arguments("{$ref: §'ftp://example.com/a'}", "error: references to 'ftp:' are not followed"),
        arguments("{$ref: §'http://a b/'}", "error: 'http://a b/' is not a URL"),
        arguments(
            "{$ref: §'https://example.com/a.yaml#/A'}",
            "error: 'https://example.com/a.yaml' is not read: the host 'example.com' is not allowed"),
        arguments(
            "§{$ref: '#/components/schemas/S'}",
            "error: the reference '#/components/schemas/S' leads back to itself"),
        arguments(
            "§{allOf: [{$ref: '#/components/schemas/S'}]}",
            "error: this schema contains itself through 'allOf'"),
        arguments(
            "§{oneOf: [{anyOf: [{$ref: '#/components/schemas/S'}]}]}",
            "error: this schema contains itself through 'oneOf' or 'anyOf'"));
  }

  @ParameterizedTest
  @MethodSource("references")
  void saysWhatIsWrongAndWhere(String schema, String message) {
    expect(
        HEAD_3_0
            + "paths: {}\ncomponents: {parameters: {P: {name: p, in: query, schema: {}}}, "
            + "schemas: {Pet: {}, S: "
            + schema
            + "}}",
        message);
  }

  @Test
  void aChainOfReferencesThatComesBackIsSaidOnce() {
    expect(
        HEAD_3_0
            + """
            paths: {}
            components:
              responses:
                A: §{$ref: '#/components/responses/B'}
                B: {$ref: '#/components/responses/C'}
                C: {$ref: '#/components/responses/A'}
                D: {$ref: '#/components/responses/A'}
            """,
        "error: the reference '#/components/responses/B' leads back to itself");
  }

  @Test
  void aVeryLongChainOfReferencesIsRefused() {
    StringBuilder chain = new StringBuilder("    S0: {}\n");
    for (int i = 1; i <= 52; i++) {
      String mark = i > 51 ? "§" : "";
      chain.append("    S%d: %s{$ref: '#/components/schemas/S%d'}\n".formatted(i, mark, i - 1));
    }
    expect(
        HEAD_3_0 + "paths: {}\ncomponents:\n  schemas:\n" + chain,
        "error: the reference '#/components/schemas/S51' leads over more than 50 others");
  }

  @Test
  void recursionThroughPropertiesItemsAndMixedUnionsIsFine() {
    expect(
        HEAD_3_0
            + """
            paths: {}
            components:
              schemas:
                Tree: {properties: {left: {$ref: '#/components/schemas/Tree'}}}
                List: {items: {$ref: '#/components/schemas/List'}}
                Map: {additionalProperties: {$ref: '#/components/schemas/Map'}}
                Pet: {oneOf: [{$ref: '#/components/schemas/Dog'}]}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}]}
            """);
  }

  @Test
  void anAnchorIsFoundFrom31On() {
    expect(
        HEAD_3_1 + "paths: {}\ncomponents: {schemas: {S: {$ref: §'#a'}, T: {$anchor: b}}}",
        "error: '#a' leads nowhere: no schema has the $anchor 'a'");
  }

  @Test
  void aSchemaThatOnlyAnotherToolKnowsCostsOneOperation() {
    ReadResult result =
        expect(
            HEAD_3_0
                + """
                paths:
                  /a:
                    get:
                      responses:
                        '200':
                          description: OK
                          content: {a/b: {schema: {$ref: §'#/models/A'}}}
                    put:
                      responses: {'204': {description: OK}}
                """,
            "warning: '#/models/A' leads nowhere: there is no 'models' at the top of the file");
    assertThat(Objects.requireNonNull(result.document()).operations())
        .extracting(OperationObject::id, operation -> operation.degraded().size())
        .containsExactly(tuple("getA", 1), tuple("putA", 0));
    assertThat(result.document().bundle().at("/paths/~1a/get/responses/200/content"))
        .hasToString("{\"a/b\":{\"schema\":{}}}");
  }

  @Test
  void whatIsWrongInAnotherFileIsSaidThere(@TempDir Path path) {
    Folder folder =
        new Folder(path)
            .with(
                "api.yaml",
                HEAD_3_0
                    + "paths: {}\n"
                    + "components: {schemas: {A: {$ref: a.yaml}, B: {$ref: 'b.yaml#/B'}, C: {$ref: b.yaml}}}")
            .with("a.yaml", "type: object\nrequired: [1]\n")
            .with("b.yaml", "B: [\n");
    assertThat(folder.said())
        .containsExactly(
            "a.yaml:2:12: 'required' must be a string, but it is a number",
            "b.yaml:2:1: not YAML: expected the node content, but found '<stream end>'");
  }

  @Test
  void aReferenceThatLacksItsPointerIsRecognised() {
    ReadResult result =
        expect(
            HEAD_3_0 + "paths: {}\ncomponents: {schemas: {A: {$ref: §Pet}, Pet: {}}}",
            "error: 'Pet' cannot be read: there is no such file");
    assertThat(result.diagnostics().getFirst().remedy())
        .isEqualTo("Did you mean '#/components/schemas/Pet'?");
  }

  @Test
  void onlyFilesAreRead(@TempDir Path path) {
    Folder folder =
        new Folder(path)
            .with(
                "api.yaml",
                HEAD_3_0
                    + "paths: {}\n"
                    + "components: {schemas: {A: {$ref: folder}, B: {$ref: /dev/zero}}}")
            .with("folder/a.yaml", "");
    assertThat(folder.said())
        .containsExactly(
            "api.yaml:4:34: 'folder' cannot be read: it is not a file",
            "api.yaml:4:53: '/dev/zero' is not read: it is outside of the document's folder");
  }
}
