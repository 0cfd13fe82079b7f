package io.brrtrouter.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {
  private static final String OLD =
      """
      openapi: 3.1.0
      info: {title: Pets, version: '1'}
      paths:
        /pets:
          get:
            operationId: listPets
            responses: {'204': {description: none}}
      """;

  @TempDir private Path folder;
  private Path old;

  @BeforeEach
  void writeTheOldVersion() throws IOException {
    old = file("old.yaml", OLD);
  }

  @Test
  void noChangeIsExitCodeZero() {
    CommandLineRun run = CommandLineRun.of("diff", old, old);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("no changes\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aBreakingChangeIsExitCodeOneUnlessNothingFails() throws IOException {
    Path now = file("new.yaml", OLD.replace("get:", "put:"));

    CommandLineRun run = CommandLineRun.of("diff", old, now);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(old + ":6:7: breaking: the operation is removed: 'listPets' is PUT /pets now")
        .contains("at #/paths/~1pets/get")
        .endsWith("1 breaking, 0 warnings, 1 compatible\n");
    assertThat(CommandLineRun.of("diff", "--fail-on", "none", old, now).code()).isZero();
  }

  @Test
  void whatNobodyNoticesIsExitCodeZeroAndShownOnRequest() throws IOException {
    Path now =
        file(
            "new.yaml",
            OLD.replace("get:", "put: {responses: {'204': {description: none}}}\n    get:"));

    assertThat(CommandLineRun.of("diff", old, now).out())
        .isEqualTo("0 breaking, 0 warnings, 1 compatible\n");
    CommandLineRun run = CommandLineRun.of("diff", "--all", old, now);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("compatible: the operation is added");
  }

  @ParameterizedTest
  @CsvSource({"json,{", "markdown,## Breaking", "TEXT,/"})
  void theReportHasTheFormatThatIsAskedFor(String format, String start) throws IOException {
    Path now = file("new.yaml", OLD.replace("get:", "put:"));

    CommandLineRun run = CommandLineRun.of("diff", "--format", format, old, now);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith(start);
  }

  @ParameterizedTest
  @CsvSource({
    "diff,OLD",
    "diff old.yaml,NEW",
    "diff absent.yaml absent.yaml,there is no file absent.yaml",
    "diff --format html a b,--format",
    "diff --fail-on warnings a b,--fail-on"
  })
  void wrongUsageIsExitCodeTwo(String line, String said) {
    CommandLineRun run = CommandLineRun.of((Object[]) line.split(" "));

    assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USAGE);
    assertThat(run.err()).contains(said);
  }

  @Test
  void whatCannotBeReadIsExitCodeTwoAndShown() throws IOException {
    Path wrong = file("wrong.yaml", OLD.replace("'204'", "'2040'"));

    CommandLineRun run = CommandLineRun.of("diff", old, wrong);

    assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USAGE);
    assertThat(run.err()).contains("wrong.yaml:7:", "cannot be compared");
    assertThat(run.out()).isEmpty();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
