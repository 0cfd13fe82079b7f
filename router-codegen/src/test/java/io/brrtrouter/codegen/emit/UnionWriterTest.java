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

  @Test
  void aTreeOfTheKindThatTheOtherBranchIsForIsDoubted() {
    String holder =
        "Holder: { type: object, properties: { pet: { properties: { name: { type: string } } } } }";
    assertThat(source(holder, "HolderPetOrOtherJson"))
        .contains("out.other(v.value(), JsonNodeType.OBJECT).tree(v.value())")
        .doesNotContain("verify", "doubt");
    assertThat(source(holder, "HolderPetOrOther"))
        .contains("<p>No {@code type} is asked for: anything else is valid, too");
  }

  private static String union(String first, String last) {
    return source("Either: { oneOf: [%s, %s] }".formatted(first, last), "EitherJson");
  }

  private static String source(String schema, String name) {
    String yaml =
        """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        paths: {}
        components: { schemas: { %s } }
        """
            .formatted(schema);
    var document = new DocumentReader(Set.of()).read("test.yaml", yaml).document();
    byte[] source =
        Generator.generate(Objects.requireNonNull(document), Options.of("p", "test.yaml"))
            .files()
            .get("p/" + name + ".java");
    return new String(source, StandardCharsets.UTF_8);
  }
}
