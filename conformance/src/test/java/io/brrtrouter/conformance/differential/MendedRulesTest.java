package io.brrtrouter.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.conformance.generated.Compilation;
import io.brrtrouter.conformance.generated.TypeSources;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import java.io.InputStream;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas of which both paths had different opinions once. */
class MendedRulesTest {
  private static final long INPUTS = 2_000;

  @ParameterizedTest
  @ValueSource(strings = {"rules-3.0.yaml", "rules-3.1.yaml"})
  void bothPathsAgreeWhereTheyOnceDidNot(String file) throws Exception {
    TypeSources sources = TypeSources.of(document(file), "rules");
    try (URLClassLoader classes = Compilation.of(sources.files())) {
      Trial trial = new Trial(file, sources, classes);

      Tally tally = trial.run(1, INPUTS);

      assertThat(tally.told).isEmpty();
      assertThat(tally.usual).isGreaterThan(trial.types() * INPUTS / 10);
    }
  }

  static OpenApi document(String file) throws Exception {
    try (InputStream in = MendedRulesTest.class.getResourceAsStream(file)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Objects.requireNonNull(new DocumentReader(Set.of()).read(file, text).document());
    }
  }
}
