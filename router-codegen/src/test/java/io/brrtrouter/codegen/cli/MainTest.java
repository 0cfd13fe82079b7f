package io.brrtrouter.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private static final String RIGHT =
      """
      openapi: 3.1.0
      info: {title: Pets, version: '1'}
      paths:
        /pets:
          get:
            operationId: listPets
            responses: {'204': {description: none}}
      """;

  /** Wrong on line 8, in column 19: there is no such schema. */
  private static final String WRONG =
      """
      openapi: 3.1.0
      info: {title: Pets, version: '1'}
      paths:
        /pets/{id}:
          get:
            operationId: getPet
            parameters:
              - {name: id, in: nowhere, required: true, schema: {type: string}}
            responses: {'204': {description: none}}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "generate --help",
        "scaffold --help",
        "lint --help",
        "diff --help",
        "serve --help",
        "--version"
      })
  void whoAsksForHelpIsHelped(String line) {
    CommandLineRun run = CommandLineRun.of((Object[]) line.split(" "));

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("brrtrouter");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theHelpNamesCommandsAndExitCodes() {
    assertThat(CommandLineRun.of("--help").out())
        .contains(
            "generate",
            "scaffold",
            "lint",
            "diff",
            "serve",
            "0   done",
            "the document is wrong",
            "wrong usage");
  }

  @ParameterizedTest
  @CsvSource({
    "'',Which command?",
    "paint,paint",
    "scafold,Did you mean: brrtrouter scaffold?",
    "scaffold,--input-spec",
    "scaffold --input-spec absent.yaml --output o --package-name a.b,there is no file absent.yaml",
    "scaffold --input-spec a.yaml --output o --package-name a..b,'a..b' is not a package",
    "scaffold --input-spec a.yaml --output o --package-name a.b --controller-package a.b,'a.b' is not a",
    "lint,FILE",
    "lint --loud pets.yaml,--loud",
    "generate,--input-spec",
    "generate --input-spec pets.yaml,--output",
    "generate --input-spec pets.yaml --output out,--package-name",
    "serve pets.yaml,--echo",
    "serve --echo --mock pets.yaml,--mock",
    "serve --echo --port many pets.yaml,--port",
    "serve --echo --port 65536 pets.yaml,there is no port 65536",
    "serve --echo --port -1 pets.yaml,there is no port -1",
    "lint absent.yaml,there is no file absent.yaml",
    "serve --echo absent.yaml,there is no file absent.yaml",
    "generate --input-spec absent.yaml --output o --package-name a.b,there is no file absent.yaml",
    "generate --input-spec absent.yaml --output o --package-name a.class,'a.class' is not a package"
  })
  void wrongUsageIsExitCodeTwo(String line, String said) {
    Object[] arguments = line.isEmpty() ? new Object[0] : line.split(" ");

    CommandLineRun run = CommandLineRun.of(arguments);

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCodes.WRONG_USAGE);
    assertThat(run.err()).contains(said).doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void lintCountsTheOperationsOfARightDocument() throws IOException {
    Path file = file("pets.yaml", RIGHT);

    CommandLineRun run = CommandLineRun.of("lint", file);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo(file + ": 1 operations, no errors." + System.lineSeparator());
    assertThat(run.err()).isEmpty();
  }

  @Test
  void scaffoldSaysWhatItWroteAndWhatItLeft() throws IOException {
    Path output = folder.resolve("sources");
    Object[] line = {
      "scaffold",
      "--input-spec",
      file("pets.yaml", RIGHT),
      "--output",
      output,
      "--package-name",
      "com.example.api"
    };
    String controller = output.resolve("com/example/Pets.java").toString();
    String application = output.resolve("com/example/Application.java").toString();

    CommandLineRun first = CommandLineRun.of(line);
    CommandLineRun second = CommandLineRun.of(line);

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out().lines()).containsExactly("wrote " + controller, "wrote " + application);
    assertThat(second.code()).isZero();
    assertThat(second.out().lines())
        .containsExactlyInAnyOrder(
            "left " + controller + " as it is", "left " + application + " as it is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lint", "serve --echo", "generate", "scaffold"})
  void aWrongDocumentIsExitCodeOneAndShownWithACaret(String command) throws IOException {
    Path file = file("wrong.yaml", WRONG);
    Path output = folder.resolve("out");
    Object[] arguments =
        command.equals("generate") || command.equals("scaffold")
            ? new Object[] {
              command, "--input-spec", file, "--output", output, "--package-name", "a.b"
            }
            : (command + " " + file).split(" ");

    CommandLineRun run = CommandLineRun.of(arguments);

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCodes.WRONG_DOCUMENT);
    assertThat(run.err()).contains("wrong.yaml:8:", "nowhere");
    assertThat(run.err().lines()).anyMatch(line -> line.matches("[ |]*\\^.*"));
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
    assertThat(output).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "42", "swagger: '2.0'", "a: [b", "\u0000", "&a [*a]"})
  void whatIsNoDocumentIsExitCodeOne(String text) throws IOException {
    CommandLineRun run = CommandLineRun.of("lint", file("odd.yaml", text));

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCodes.WRONG_DOCUMENT);
    assertThat(run.err()).containsPattern("odd\\.yaml:\\d+:\\d+").doesNotContain("\tat ");
  }

  @Test
  void anOutputThatCannotBeWrittenIsSaidWithoutAStack() throws IOException {
    Path output = file("out", "a file, and no folder");

    CommandLineRun run =
        CommandLineRun.of(
            "generate",
            "--input-spec",
            file("pets.yaml", RIGHT),
            "--output",
            output,
            "--package-name",
            "a.b");

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCodes.WRONG_USAGE);
    assertThat(run.err()).startsWith("brrtrouter: ").contains("out").doesNotContain("\tat ");
  }

  @Test
  void aPortThatIsTakenIsSaidWithoutAStack() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      CommandLineRun run =
          CommandLineRun.of(
              "serve", "--echo", "--port", taken.getLocalPort(), file("pets.yaml", RIGHT));

      assertThat(run.code()).as(run.err()).isEqualTo(ExitCodes.WRONG_USAGE);
      assertThat(run.err())
          .startsWith("brrtrouter: ")
          .contains(String.valueOf(taken.getLocalPort()), "in use")
          .doesNotContain("\tat ");
    }
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void serveNamesTheKeysThatItDoesNotLookAt() {
    assertThat(
            ServeCommand.ignoredSecrets(Set.of("BRRTR_API_KEY__B", "BRRTR_PORT", "BRRTR_API_KEY")))
        .containsExactly("BRRTR_API_KEY", "BRRTR_API_KEY__B");
  }
}
