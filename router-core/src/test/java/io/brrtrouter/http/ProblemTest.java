package io.brrtrouter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {

  @Test
  void everyMemberIsWritten() {
    Problem problem =
        Problem.of(Status.NOT_FOUND)
            .withDetail("No \"pet\" 7.")
            .withInstance("/pets/7")
            .with("errors", List.of(Map.of("in", "body")))
            .with("count", 1)
            .with("more", true);

    assertThat(new String(problem.json(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                + "\"detail\":\"No \\\"pet\\\" 7.\",\"instance\":\"/pets/7\","
                + "\"errors\":[{\"in\":\"body\"}],\"count\":1,\"more\":true}");
  }

  @Test
  void numbersAreWrittenAsTheyAre() {
    Problem problem =
        Problem.of(Status.NOT_FOUND)
            .with("a", new BigDecimal("123456789012345678.10"))
            .with("b", BigInteger.TEN.pow(20));
    assertThat(new String(problem.json(), StandardCharsets.UTF_8))
        .contains("\"a\":123456789012345678.10,\"b\":100000000000000000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"type", "title", "status", "detail", "instance"})
  void whatEveryProblemHasIsNoExtension(String member) {
    assertThatThrownBy(() -> Problem.of(Status.NOT_FOUND).with(member, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aProblemIsAResponseOfItsMediaType() {
    Response response = Problem.of(Status.CONTENT_TOO_LARGE).toResponse();

    assertThat(response.status().code()).isEqualTo(413);
    assertThat(response.headers().first("content-type")).isEqualTo("application/problem+json");
  }
}
