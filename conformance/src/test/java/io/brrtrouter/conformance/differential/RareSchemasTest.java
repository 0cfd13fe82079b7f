package io.brrtrouter.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.conformance.generated.Compilation;
import io.brrtrouter.conformance.generated.TypeSources;
import io.brrtrouter.openapi.OpenApi;
import java.net.URLClassLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas that few documents have, and that generated code reads in one pass all the same. */
class RareSchemasTest {
  private static final long INPUTS = 2_000;

  @ParameterizedTest
  @ValueSource(strings = {"rare-3.0.yaml", "rare-3.1.yaml"})
  void bothPathsAgreeAndTheFastOneIsTaken(String file) throws Exception {
    OpenApi document = MendedRulesTest.document(file);
    TypeSources sources = TypeSources.of(document, "rare");
    try (URLClassLoader classes = Compilation.of(sources.files())) {
      Trial trial = new Trial(file, sources, classes);

      Tally tally = trial.run(1, INPUTS);

      assertThat(tally.told).isEmpty();
      assertThat(tally.usual).isGreaterThan(trial.types() * INPUTS / 10);
      assertThat(tally.fallback()).isLessThan(1);
    }
  }
}
