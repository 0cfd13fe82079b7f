package io.brrtrouter.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.codegen.Generator;
import io.brrtrouter.codegen.Options;
import io.brrtrouter.openapi.read.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnionWriterTest {

  /** Every value of the first branch is one of the second: only the validators can refuse it. */
  @Test
  void aValueThatMayBeOfAnotherBranchIsDoubted() {
    String written =
        union(
            "{ type: object, required: [a, c], properties: { a: { type: string }, c: { type: string } } }",
            "{ type: object, required: [a], properties: { a: { type: string }, b: { type: string } } }");
    assertThat(written)
        .contains("EitherOption1Json.write(out.doubt(), v)")
        .contains("EitherOption2Json.write(out, v)");
  }

  @Test
  void aValueThatLacksWhatTellsTheOtherBranchIsNot() {
    String written =
        union(
            "{ type: object, required: [a], properties: { a: { type: string } } }",
            "{ type: object, required: [b], properties: { b: { type: string } } }");
    assertThat(written).doesNotContain("doubt");
  }

  private static String union(String first, String last) {
    String yaml =
        """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        paths: {}
        components: { schemas: { Either: { oneOf: [%s, %s] } } }
        """
            .formatted(first, last);
    var document = new DocumentReader(Set.of()).read("test.yaml", yaml).document();
    byte[] source =
        Generator.generate(Objects.requireNonNull(document), Options.of("p", "test.yaml"))
            .files()
            .get("p/EitherJson.java");
    return new String(source, StandardCharsets.UTF_8);
  }
}
