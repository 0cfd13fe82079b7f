package io.brrtrouter.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/ class Evil {}",
        "* /*/ x",
        "\\u002a/ \\u002a\\u002f",
        "{@link Runtime} {@code }}} @param x",
        "<script>alert(1)</script> &lt;",
        "a\u202eb\u0000c\u2028d\re\nf",
        "// comment"
      })
  void cannotLeaveItsComment(String text) {
    String paragraph = Prose.paragraph(text, 400);
    assertThat(paragraph)
        .doesNotContain("*/", "\\", "{", "}", "@", "<", ">", "\n", "\r", "\u202e", "\u2028");
    assertThat(Prose.code(text)).doesNotContain("*/", "\\", "@param", "\n", "\r").endsWith("}");
    assertThat(Prose.line(text)).doesNotContain("\\", "\n", "\r", "\u2028");
  }

  @Test
  void keepsTheFirstParagraphAndCutsItAtAWord() {
    assertThat(Prose.paragraph("One\ntwo.\n\nThree.", 400)).isEqualTo("One two.");
    assertThat(Prose.paragraph("one two three four", 10)).isEqualTo("one two ...");
    assertThat(Prose.paragraph(null, 10)).isEmpty();
    assertThat(Prose.paragraph("  \n ", 10)).isEmpty();
  }

  @Test
  void bracesOfAPathStayReadable() {
    assertThat(Prose.code("GET /pets/{id}")).isEqualTo("{@code GET /pets/{id}}");
    assertThat(Prose.code("GET /pets/}{")).isEqualTo("{@code GET /pets/||}");
  }

  @Test
  void wrapsAtWords() {
    assertThat(Prose.javadoc("word ".repeat(40).strip()).toString().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(90));
  }

  @Test
  void paragraphsAndListsOfADescriptionAreKept() {
    String text = "One\ntwo.\n\nThree:\n- a *b*\n  c\n* </ul>*/\n\n1. {@d}\n\nEnd.";
    assertThat(Paragraphs.of(text).toString())
        .isEqualTo(
            """

            <p>One two.

            <p>Three:

            <ul>
              <li>a *b* c
              <li>&lt;/ul&gt;*&#47;
            </ul>

            <ul>
              <li>&#123;&#64;d&#125;
            </ul>

            <p>End.
            """);
    assertThat(Paragraphs.of(null).isEmpty()).isTrue();
    assertThat(Paragraphs.afterFirst("One\ntwo.\n \nThree.")).isEqualTo("Three.");
    assertThat(Paragraphs.of("long ".repeat(1000)).toString().length()).isLessThan(1300);
  }
}
