package io.brrtrouter.conformance.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.brrtrouter.codegen.Generated;
import io.brrtrouter.codegen.Generator;
import io.brrtrouter.codegen.Options;
import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/** Documents, or nearly: each is read and generated from, or it is said where it is wrong. */
@Tag("fuzz")
class DocumentReaderFuzzTest {

  @FuzzTest
  void isReadOrRefusedWithAPlace(byte[] input) {
    String text = new String(input, UTF_8);
    ReadResult result = new DocumentReader(Set.of()).read("fuzzed.yaml", text);
    assertThat(result.render()).isNotNull();
    if (result.document() == null) {
      assertThat(result.diagnostics())
          .anyMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR);
      return;
    }
    Generated generated =
        Generator.generate(result.document(), Options.of("fuzzed", "fuzzed.yaml"));
    assertThat(generated.files()).isNotEmpty();
  }
}
