package io.brrtrouter.openapi.read;

import static io.brrtrouter.openapi.read.Marked.HEAD_3_0;
import static io.brrtrouter.openapi.read.Marked.HEAD_3_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.Diagnostic;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Defaults that their own schemas would not accept: read as what was meant, or ignored. */
class WrongDefaultsTest {

  /** The default of a schema as the bundle has it, after one warning about it. */
  private static JsonNode read(String head, String schema) {
    ReadResult result =
        Marked.read(
            head
                + "paths: {}\ncomponents: {schemas: {I: {type: integer}, N: {type: number, nullable:"
                + " true}, L: {allOf: [{$ref: '#/components/schemas/I'}]}, S: "
                + schema
                + "}}");
    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(said -> {
          assertThat(said.severity()).isEqualTo(Diagnostic.Severity.WARNING);
          assertThat(said.position().line()).isEqualTo(4);
          assertThat(said.remedy()).isNotNull();
        });
    return Objects.requireNonNull(result.document()).bundle().at("/components/schemas/S/default");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: boolean, default: 'false'} | false",
        "{type: boolean, nullable: true, default: 'true'} | true",
        "{type: integer, default: '10'} | 10",
        "{type: integer, default: '-1'} | -1",
        "{type: integer, default: '500.0'} | 500",
        "{type: integer, enum: [1, 10], default: '10'} | 10",
        "{type: integer, enum: [1, 5000000000], default: '5000000000'} | 5000000000",
        "{type: number, default: '101.22'} | 101.22",
        "{type: number, default: '1'} | 1",
        "{type: string, default: 57600} | \"57600\"",
        "{type: string, default: 0.50} | \"0.50\"",
        "{type: string, default: false} | \"false\"",
        "{type: array, items: {type: string}, default: name} | [\"name\"]",
        "{type: array, items: {type: string}, default: 4} | [\"4\"]",
        "{type: array, items: {type: boolean}, default: 'true'} | [true]",
        "{type: array, items: {$ref: '#/components/schemas/I'}, default: 1} | [1]",
        "{allOf: [{description: d}, {$ref: '#/components/schemas/N'}], default: '1.5'} | 1.5",
      })
  void whatIsMeantIsApplied(String schema, String meant) {
    assertThat(read(HEAD_3_0, schema)).hasToString(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: [integer, 'null'], default: '10'} | 10",
        "{type: [boolean, string], default: 1} | \"1\"",
        "{$ref: '#/components/schemas/I', default: '3'} | 3",
      })
  void whatIsMeantIsAppliedIn31(String schema, String meant) {
    String head = HEAD_3_1.replace("3.1.0", "3.1.1");
    assertThat(read(head, schema)).hasToString(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: integer, default: ''}",
        "{type: integer, default: inf}",
        "{type: integer, default: '1.5'}",
        "{type: integer, default: '010'}",
        "{type: integer, default: '1e3'}",
        "{type: integer, default: '1234567890123456789012345678901234567890'}",
        "{type: integer, default: false}",
        "{type: integer, default: [1]}",
        "{type: boolean, default: 1}",
        "{type: boolean, default: 'no'}",
        "{type: string, default: [a]}",
        "{type: string, default: 1e3}",
        "{type: object, default: ''}",
        "{type: object, default: '{}'}",
        "{type: array, items: {type: string}, default: ''}",
        "{type: array, items: {type: string}, default: 'a,b'}",
        "{type: array, items: {type: integer}, default: '[1, 2]'}",
        "{type: array, items: {type: array, items: {}}, default: a}",
        "{type: array, items: {}, default: {a: 1}}",
        "{type: string, default: null}",
        "{type: string, enum: [a], default: 1}",
        "{type: string, enum: [a], default: b}",
        "{type: integer, maximum: 5, default: '9'}",
        "{type: integer, maximum: 5, default: 9}",
        "{type: integer, minimum: 1, default: 0}",
        "{type: number, maximum: 5, exclusiveMaximum: true, default: 5}",
        "{type: string, maxLength: 2, default: abc}",
        "{type: array, items: {}, minItems: 1, default: []}",
      })
  void whatIsDoubtfulOrNotValidIsIgnored(String schema) {
    assertThat(read(HEAD_3_0, schema).isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: integer, exclusiveMinimum: 0, default: 0}",
        "{$ref: '#/components/schemas/I', default: many}",
        "{type: array, items: true, default: a}",
      })
  void whatIsDoubtfulOrNotValidIsIgnoredIn31(String schema) {
    assertThat(read(HEAD_3_1, schema).isMissingNode()).isTrue();
  }

  @Test
  void anAliasIsReadForEachPlace() {
    ReadResult result =
        Marked.read(
            HEAD_3_0
                + "paths: {}\ncomponents: {schemas: {A: {type: string, default: &d '10'},"
                + " B: {type: integer, default: *d }}}");
    assertThat(Objects.requireNonNull(result.document()).bundle().at("/components/schemas"))
        .hasToString(
            "{\"A\":{\"type\":\"string\",\"default\":\"10\"},"
                + "\"B\":{\"type\":\"integer\",\"default\":10}}");
  }

  @Test
  void saysWhatItIsReadAs() {
    Marked.expect(
        HEAD_3_0 + "paths: {}\ncomponents: {schemas: {S: {type: boolean, default: §'false'}}}",
        "warning: 'default' must be of type boolean, but it is a string; it is read as false");
    Marked.expect(
        HEAD_3_0
            + "paths: {}\ncomponents: {schemas: {S: {type: integer, maximum: 5, default: §9}}}",
        "warning: 'default' is not within 'maximum'; it is ignored");
  }
}
