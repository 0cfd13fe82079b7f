package io.brrtrouter.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.brrtrouter.http.Cookies;
import io.brrtrouter.http.Headers;
import io.brrtrouter.http.QueryParameters;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.parameters.ParameterDecoder;
import io.brrtrouter.parameters.RawParameters;
import io.brrtrouter.validation.Violations;
import org.junit.jupiter.api.Tag;

/**
 * Parameters in every style: what is decided without the validator is decided as with it, and what
 * cannot be decoded is a violation or a rejection, nothing else.
 */
@Tag("fuzz")
class ParameterFuzzTest {
  private static final ParameterPairs PAIRS = new ParameterPairs();

  @FuzzTest
  void quickAndTrueDecodersAgree(FuzzedDataProvider input) {
    ParameterPairs.Pair pair = PAIRS.get(input.consumeInt(0, PAIRS.size() - 1));
    String text = input.consumeRemainingAsString();
    RawParameters raw = raw(pair, text);
    if (raw != null) {
      assertThat(outcome(pair.quick(), raw))
          .as("%s of %s", text, pair)
          .isEqualTo(outcome(pair.truth(), raw));
    }
  }

  private static String outcome(ParameterDecoder<?> decoder, RawParameters raw) {
    Violations violations = new Violations(50);
    try {
      Object value = decoder.decode(raw, violations);
      return violations.isEmpty() ? String.valueOf(value) : "refused";
    } catch (Rejection refused) {
      return "rejected " + refused.problem().status();
    }
  }

  /** Where the text stands in a request; null where no request can carry it. */
  private static RawParameters raw(ParameterPairs.Pair pair, String text) {
    try {
      return switch (pair.quick().parameter().in()) {
        case PATH -> new Raw(text, QueryParameters.parse(null), Headers.empty());
        case QUERY -> new Raw(null, QueryParameters.parse(text), Headers.empty());
        case HEADER -> new Raw(null, QueryParameters.parse(null), Headers.of("p", text));
        case COOKIE -> new Raw(null, QueryParameters.parse(null), Headers.of("Cookie", text));
      };
    } catch (Rejection | IllegalArgumentException noRequest) {
      return null;
    }
  }

  /** A request with one text in it. */
  private record Raw(String path, QueryParameters query, Headers headers) implements RawParameters {
    @Override
    public String path(String name) {
      return path;
    }

    @Override
    public Cookies cookies() {
      return Cookies.parse(headers);
    }
  }
}
