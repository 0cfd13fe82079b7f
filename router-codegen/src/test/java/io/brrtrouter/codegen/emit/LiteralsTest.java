package io.brrtrouter.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "a \"quoted\" word",
        "back\\slash \\u0022 \\n",
        "line\nbreak\r\n\ttab",
        "\u2028\u2029\u0085\u0000\u001a",
        "\u202eright to left\u202c",
        "größe 日本 😀",
        "\ud83d alone",
        "${x} $L $S $T",
        "*/ \" + System.exit(0) + \""
      })
  void holdsExactlyTheText(String text) {
    String literal = Literals.string(text);
    assertThat(literal).startsWith("\"").endsWith("\"").doesNotContain("\n", "\r", "\u202e");
    assertThat(unescaped(literal)).isEqualTo(text);
  }

  /** What the compiler makes of a literal (JLS 3.3, 3.10.7). */
  private static String unescaped(String literal) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < literal.length() - 1; i++) {
      char c = literal.charAt(i);
      if (c != '\\') {
        assertThat(c).isNotEqualTo('"');
        text.append(c);
      } else if (literal.charAt(++i) == 'u') {
        text.append((char) Integer.parseInt(literal.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        text.append("\n\r\t\"\\".charAt("nrt\"\\".indexOf(literal.charAt(i))));
      }
    }
    return text.toString();
  }
}
