package io.brrtrouter.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text of a document becomes code, whatever it says and wherever it stands. */
class MaliciousDocumentTest {
  private static final Path MALICIOUS =
      Path.of(System.getProperty("brrtrouter.corpus", ""), "openapi-documents", "malicious");

  /** What is not code. */
  private static final Pattern PROSE =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\\n]*|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+'",
          Pattern.DOTALL);

  private static final Pattern INJECTED =
      Pattern.compile("\\b(?:Injected\\w*|exec|Runtime|child_process|StagerRepeat|spawn)\\b");

  @TempDir private Path folder;

  @Test
  void documentsThatWereWrittenToInjectCodeOnlyLendWords() throws IOException {
    assumeTrue(Files.isDirectory(MALICIOUS), () -> "no malicious documents at " + MALICIOUS);
    List<Path> documents;
    try (Stream<Path> files = Files.walk(MALICIOUS)) {
      documents = files.filter(Files::isRegularFile).toList();
    }
    assertThat(documents).isNotEmpty();
    for (Path document : documents) {
      requireHarmless(new DocumentReader(Set.of()).read(document));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/ class Injected {} /*",
        "\"; static { Runtime.getRuntime().exec(\"x\"); } String s = \"",
        "\\\"; class Injected {} //",
        "\\u002a/ class Injected {} /\\u002a",
        "\\u0022; class Injected {} //",
        "\\u000a class Injected {} //",
        "x\n class Injected {} //",
        "x\r class Injected {} //",
        "x\u2028 class Injected {} //",
        "{@code } */ class Injected {}",
        "$T $L $S $$ $1T Injected",
        "\\",
        "\"\"\"",
        "</pre>{@snippet : Injected",
        "\uD800",
        "\u0000\u001a\u007f"
      })
  void noTextEndsTheCommentOrStringItStandsIn(String text) throws IOException {
    requireHarmless(new DocumentReader(Set.of()).read("evil.json", EvilDocument.saying(text)));
  }

  private void requireHarmless(ReadResult read) throws IOException {
    OpenApi document = read.document();
    if (document == null) {
      assertThat(read.render()).isNotBlank(); // refused, which is harmless, too
      return;
    }
    Options options =
        Options.of("com.example.evil", "evil */ \n class Injected {}.json").withBasePath(true);
    Map<String, byte[]> files = Generator.generate(document, options).files();
    assertThat(Javac.check(files)).isEmpty();
    files.forEach(MaliciousDocumentTest::requireNoInjectedCode);
  }

  private static void requireNoInjectedCode(String path, byte[] bytes) {
    assertThat(path)
        .matches("com/example/evil/[A-Za-z0-9_-]+\\.java|META-INF/brrtrouter/[A-Za-z0-9_.-]+");
    if (path.endsWith(".java")) {
      String source = new String(bytes, StandardCharsets.UTF_8);
      Matcher injected = INJECTED.matcher(PROSE.matcher(source).replaceAll(" "));
      assertThat(injected.find()).as(path + "\n" + source).isFalse();
    }
  }
}
