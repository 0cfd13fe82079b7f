package io.brrtrouter.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever is said of a document, of options or at the start is on the page, with a cure. */
class TroubleshootingTest {
  private static final String CORE = "router-core/src/main/java/io/brrtrouter/";
  private static final String CODEGEN = "router-codegen/src/main/java/io/brrtrouter/codegen/";

  /** Names of the document's parts, which stand in for the dots of a message. */
  private static final Pattern PART = Pattern.compile("(an?|the top|no section|application/).*");

  @Test
  void everyDiagnosticOfADocumentIsOnThePage() throws IOException {
    Set<String> said = new TreeSet<>(Messages.everywhere(CORE + "openapi/read"));
    said.removeIf(text -> PART.matcher(text).matches() && !text.contains("must"));

    assertThat(said).hasSizeGreaterThan(150);
    assertThat(missing(said)).isEmpty();
  }

  @Test
  void everyMessageAboutAChoiceIsOnThePage() throws IOException {
    assertThat(missing(Messages.everywhere(CODEGEN + "adapt"))).isEmpty();
    assertThat(missing(Messages.within(CODEGEN + "plan", "new WrongChoiceException"))).isEmpty();
  }

  @Test
  void everyFailureOfThePluginAndOfTheCommandLineIsOnThePage() throws IOException {
    assertThat(missing(Messages.within(CODEGEN + "maven", "Mojo\\w+Exception"))).isEmpty();
    assertThat(missing(Messages.within(CODEGEN + "cli", "WrongUsageException"))).isEmpty();
  }

  @Test
  void everyReasonInAReportIsOnThePage() throws IOException {
    Set<String> said =
        new TreeSet<>(Messages.within(CODEGEN + "plan", "\\bdegraded?|\\bbecause|\\bnote"));

    assertThat(said).hasSizeGreaterThan(15);
    assertThat(missing(said)).isEmpty();
  }

  private static Set<String> missing(Set<String> said) throws IOException {
    String page = Files.readString(Page.ROOT.resolve("docs/troubleshooting.md"));
    Set<String> missing = new TreeSet<>(said);
    missing.removeIf(page::contains);
    return missing;
  }
}
