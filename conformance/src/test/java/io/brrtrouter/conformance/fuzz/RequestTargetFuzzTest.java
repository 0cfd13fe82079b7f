package io.brrtrouter.conformance.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.brrtrouter.http.QueryParameters;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.RequestTarget;
import org.junit.jupiter.api.Tag;

/** Request targets as any client may send them. */
@Tag("fuzz")
class RequestTargetFuzzTest {

  @FuzzTest
  void isSplitOrRefused(byte[] input) {
    String raw = new String(input, ISO_8859_1);
    RequestTarget target = RequestTarget.of(raw);
    String rest = target.query() == null ? target.path() : target.path() + "?" + target.query();
    assertThat(raw.endsWith(rest) || target.path().equals("/")).as(raw).isTrue();
    try {
      target.check();
    } catch (Rejection refused) {
      assertThat(refused.problem().status().code()).isEqualTo(400);
      return;
    }
    assertThat(target.path().startsWith("/") || target.path().equals("*")).as(raw).isTrue();
    assertThat(target.path().chars()).as(raw).allMatch(c -> c > ' ' && c < 0x7F);
    split(target);
  }

  private static void split(RequestTarget target) {
    try {
      QueryParameters.parse(target.query());
    } catch (Rejection refused) {
      assertThat(refused.problem().status().code()).isEqualTo(400);
    }
  }
}
