package io.brrtrouter.openapi.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A document in which each place that something is said of has a {@code §} before it. */
record Marked(String text, List<String> places) {
  static final String HEAD_3_0 =
      """
      openapi: 3.0.3
      info: {title: T, version: '1'}
      """;
  static final String HEAD_3_1 =
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      """;

  static Marked of(String marked) {
    StringBuilder text = new StringBuilder();
    List<String> places = new ArrayList<>();
    int line = 1;
    int column = 1;
    for (char c : marked.toCharArray()) {
      if (c == '§') {
        places.add(line + ":" + column);
        continue;
      }
      text.append(c);
      line += c == '\n' ? 1 : 0;
      column = c == '\n' ? 1 : column + 1;
    }
    return new Marked(text.toString(), places);
  }

  static ReadResult read(String text) {
    return new DocumentReader(Set.of()).read("api.yaml", text);
  }

  /** Everything said of the document, as {@code line:column: severity: message}. */
  static List<String> said(ReadResult result) {
    return result.diagnostics().stream()
        .map(d ->
            d.position().line()
                + ":"
                + d.position().column()
                + ": "
                + d.severity().name().toLowerCase(Locale.ROOT)
                + ": "
                + d.message())
        .toList();
  }

  /** Exactly these things are said, at the marked places, in this order. */
  static ReadResult expect(String marked, String... messages) {
    Marked document = of(marked);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < messages.length; i++) {
      expected.add(document.places().get(i) + ": " + messages[i]);
    }
    ReadResult result = read(document.text());
    assertThat(said(result)).containsExactlyElementsOf(expected);
    assertThat(document.places()).hasSameSizeAs(messages);
    boolean wrong = String.join("\n", expected).contains(": error: ");
    assertThat(result.failed()).isEqualTo(wrong);
    return result;
  }
}
