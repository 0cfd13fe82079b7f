package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsDocsTest {
  private static final Path PAGE =
      Path.of(System.getProperty("brrtrouter.root", ".."), "docs/configuration.md");

  static Stream<String> rows() {
    return Settings.all().stream().map(SettingsDocsTest::row);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everySettingHasItsRowInTheDocumentation(String row) throws IOException {
    assertThat(Files.readString(PAGE)).contains(row + "\n");
  }

  private static String row(Setting<?> setting) {
    String each =
        switch (setting.scope()) {
          case PROCESS -> "";
          case OPERATIONS -> ", `__<HANDLER>`";
          case EACH_OPERATION -> "`__<HANDLER>` only";
          case EACH_SCHEME -> "`__<SCHEME>` only";
        };
    return "| `%s`%s | %s | %s |"
        .formatted(
            setting.variable(),
            each.isEmpty() ? "" : each.startsWith(",") ? each : " " + each,
            setting.shownDefault().isEmpty() ? "none" : setting.shownDefault(),
            setting.meaning());
  }
}
