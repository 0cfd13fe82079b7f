package io.brrtrouter.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Items that are no scalars are compared as JSON, when they are read and when they are written. */
class ArrayRuleTest {
  private static final ArrayRule UNIQUE = ArrayRule.ANY.unique();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                            | true
          [{"a":1}]                                     | true
          [{"a":1},{"a":2}]                             | true
          [{"a":1,"b":2},{"b":2,"a":1.0}]               | false
          [{"a":1},{"a":"1"}]                           | true
          [1, 1.0]                                      | false
          [0.0, -0]                                     | false
          ["1", 1, true, null, [], {}, [[]], ["1"]]     | true
          [[1, [2]], [1, [20e-1]]]                      | false
          ["a", "\\u0061"]                              | false
          [null, {"a": null}, null]                     | false
          """)
  void equalityIsThatOfJson(String json, boolean distinct) {
    if (distinct) {
      JsonInputTest.sure(json, in -> in.list(UNIQUE, JsonInput::tree));
    } else {
      JsonInputTest.assertDoubt(json, in -> in.list(UNIQUE, JsonInput::tree));
    }
    JsonNode items = JsonTrees.OWN.parse(json.getBytes(UTF_8), 0, json.getBytes(UTF_8).length);
    JsonOutput out = new JsonOutput(0);
    out.startArray();
    out.bool(true);
    out.list(List.copyOf(items.valueStream().toList()), UNIQUE, JsonOutput::tree);
    assertThat(out.doubtful()).isEqualTo(!distinct);
  }

  @Test
  void valuesThatJavaCannotTellApartAreComparedAsTheyAreWritten() {
    assertThat(written(List.of(0.0, -0.0))).isTrue();
    assertThat(written(List.of(0.5, 0.25))).isFalse();
  }

  private static boolean written(List<Double> items) {
    JsonOutput out = new JsonOutput(0);
    out.list(items, UNIQUE, JsonOutput::float64);
    return out.doubtful();
  }

  @Test
  void comparingAgainAndAgainIsNotForEver() {
    String json = "[".repeat(60) + "[" + "1,".repeat(4_000) + "2]" + "]".repeat(60);
    JsonInputTest.assertDoubt(json, in -> nested(in, 60));
  }

  /** Lists in lists, each of which is compared with another that is empty. */
  private static JsonNode nested(JsonInput in, int depth) {
    return depth == 0
        ? in.verify().tree()
        : in.list(UNIQUE, i -> nested(i.verify(), depth - 1)).getFirst();
  }
}
