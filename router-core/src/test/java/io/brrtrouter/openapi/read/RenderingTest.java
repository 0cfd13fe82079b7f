package io.brrtrouter.openapi.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.Position;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderingTest {

  @Test
  void showsPlaceMessageLineCaretAndRemedy() {
    ReadResult result =
        Marked.read(
            """
            openapi: 3.0.3
            info: {title: 7, version: 1.0}
            paths:
              /pets:
                get:
                  responces: {'200': {description: OK}}
            """);
    assertThat(result.render())
        .isEqualTo(
            """
            api.yaml:2:15: error: 'title' must be a string, but it is a number
                info: {title: 7, version: 1.0}
                              ^
                Put it in quotes.

            api.yaml:2:27: warning: this must be a string
                info: {title: 7, version: 1.0}
                                          ^
                Put it in quotes.

            api.yaml:5:5: error: an operation must have 'responses'
                    get:
                    ^
                Add 'responses'.

            api.yaml:6:7: error: 'responces' is not a member of an operation
                      responces: {'200': {description: OK}}
                      ^
                Did you mean 'responses'?
            """);
  }

  @Test
  void showsTheSurroundingsOfAPlaceInALongLine() {
    Position at = new Position("a.json", 1, 1001);
    String line = "x".repeat(1000) + "HERE" + "y".repeat(1000);
    String shown = render(at, line);
    assertThat(shown.lines().toList().get(1)).hasSizeLessThan(115).contains("HERE");
    assertThat(shown.lines().toList().get(2).indexOf('^'))
        .isEqualTo(shown.lines().toList().get(1).indexOf("HERE"));
  }

  @Test
  void nothingThatATerminalObeysIsShown() {
    assertThat(render(new Position("a", 1, 1), "\u001B[31mred\ttab"))
        .isEqualTo("a:1:1: warning: W\n     [31mred tab\n    ^\n");
  }

  @Test
  void aPlacePastTheLineIsShownAtItsEnd() {
    assertThat(render(new Position("a", 1, 99), "short"))
        .isEqualTo("a:1:99: warning: W\n    short\n         ^\n");
  }

  @Test
  void aDiagnosticWithoutItsLineIsStillShown() {
    assertThat(new ReadResult(null, List.of(warning(new Position("a", 1, 1)))).render())
        .isEqualTo("a:1:1: warning: W\n");
  }

  private static String render(Position at, String line) {
    return new ReadResult(null, List.of(warning(at)), Map.of(at, line)).render();
  }

  private static Diagnostic warning(Position at) {
    return new Diagnostic(Diagnostic.Severity.WARNING, at, "W", null);
  }
}
