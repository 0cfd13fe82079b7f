package io.brrtrouter.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.brrtrouter.conformance.differential.GivenTexts;
import io.brrtrouter.conformance.generated.Compilation;
import io.brrtrouter.conformance.generated.TypeSources;
import io.brrtrouter.openapi.read.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/**
 * Generated decoders and encoders: what one pass accepts, the validators accept, and both build the
 * same value; what is written of it is valid, and read as the same value again. The first byte of
 * an input names a type of the document in which faults are seeded, the rest is the text.
 */
@Tag("fuzz")
class DecoderFuzzTest {
  private static final String DOCUMENT = "/io/brrtrouter/conformance/faults/faults.yaml";
  private static final GivenTexts TEXTS = texts();

  private static GivenTexts texts() {
    try (InputStream in = DecoderFuzzTest.class.getResourceAsStream(DOCUMENT)) {
      byte[] yaml = Objects.requireNonNull(in).readAllBytes();
      String text = new String(yaml, StandardCharsets.UTF_8);
      var document = new DocumentReader(Set.of()).read("faults.yaml", text).document();
      TypeSources sources = TypeSources.of(Objects.requireNonNull(document), "fuzzed");
      URLClassLoader classes = Compilation.of(sources.files()); // for the life of the process
      return new GivenTexts(sources, classes);
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @FuzzTest
  void bothPathsAgree(byte[] input) {
    if (input.length > 0) {
      byte[] text = Arrays.copyOfRange(input, 1, input.length);
      assertThat(TEXTS.fault(input[0], text)).isNull();
    }
  }
}
