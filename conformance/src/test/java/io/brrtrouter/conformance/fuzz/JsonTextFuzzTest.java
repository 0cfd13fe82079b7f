package io.brrtrouter.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.MalformedJsonException;
import org.junit.jupiter.api.Tag;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts: what is taken for JSON is what another reader takes for it, and the same value. */
@Tag("fuzz")
class JsonTextFuzzTest {
  private static final JsonTrees TREES = new JsonTrees(JsonLimits.DEFAULT);
  private static final JsonMapper OTHER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
              DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  @FuzzTest
  void whatIsAcceptedIsJson(byte[] input) {
    JsonNode tree;
    try {
      tree = TREES.parse(input, 0, input.length);
    } catch (MalformedJsonException e) {
      assertThat(e.getMessage()).isNotEmpty();
      return;
    }
    JsonNode other;
    try {
      other = OTHER.readTree(input);
    } catch (JacksonException e) {
      throw new AssertionError("accepted, and no JSON", e);
    }
    assertThat(tree).isEqualTo(other);
  }
}
