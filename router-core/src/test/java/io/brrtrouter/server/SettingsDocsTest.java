package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on configuration. With {@code -Dbrrtrouter.docs=write} its table is written anew. */
class SettingsDocsTest {
  private static final Path PAGE =
      Path.of(System.getProperty("brrtrouter.root", ".."), "docs/configuration.md");

  private static final String HEAD =
      """
      | variable | default | allowed | meaning |
      |---|---|---|---|
      """;

  @Test
  void theTableHasEverySettingAndNothingElse() throws IOException {
    String page = Files.readString(PAGE);
    String current = page.replaceFirst("(?m)(^\\|.*\n)+", Matcher.quoteReplacement(HEAD + rows()));
    if ("write".equals(System.getProperty("brrtrouter.docs"))) {
      Files.writeString(PAGE, current);
    } else {
      assertThat(page).isEqualTo(current);
    }
  }

  private static String rows() {
    return Settings.all().stream().map(SettingsDocsTest::row).collect(Collectors.joining());
  }

  private static String row(Setting<?> setting) {
    String each =
        switch (setting.scope()) {
          case PROCESS -> "";
          case OPERATIONS -> ", `__<HANDLER>`";
          case EACH_OPERATION -> " with `__<HANDLER>`";
          case EACH_SCHEME -> " with `__<SCHEME>`";
        };
    return "| `%s`%s | %s | %s | %s |\n"
        .formatted(
            setting.variable(),
            each,
            setting.shownDefault().isEmpty() ? "none" : setting.shownDefault(),
            allowed(setting.allowed()),
            setting.meaning());
  }

  /** In the few words that a table has room for. */
  private static String allowed(String allowed) {
    return allowed
        .replace("a whole number, decimal or 0x, from ", "")
        .replace("a number from ", "")
        .replace("true or false; on or off, yes or no, 1 or 0", "true, false")
        .replace("a text that is not empty", "text")
        .replaceFirst(", or $", "");
  }
}
