package io.brrtrouter.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code docs/validation.md} says of the suite is what the other tests hold it to. */
class PublishedCountsTest {
  private static final Path DOCS =
      Path.of(System.getProperty("brrtrouter.root", ".."), "docs", "validation.md");

  @Test
  void theCountsArePublished() throws IOException {
    assumeTrue(SuiteFiles.areThere(), "no JSON-Schema-Test-Suite");
    List<String> rows = new ArrayList<>();
    try (SuiteFiles files = new SuiteFiles()) {
      for (String[] each : new String[][] {{"3.0", "draft4"}, {"3.1", "draft2020-12"}}) {
        List<String> names = new ArrayList<>();
        for (SuiteGroup group : files.groups(each[0], each[1])) {
          group.tests().forEach(test -> names.add(test.name()));
        }
        String suite = "| " + each[0] + ", " + each[1] + " | ";
        rows.add(suite + "validators | " + counts(names, SuiteExceptions.ofValidators()));
        rows.add(suite + "services | " + counts(names, SuiteExceptions.ofServices()));
      }
    }
    assertThat(Files.readAllLines(DOCS)).containsAll(rows);
  }

  @Test
  void everyReasonIsPublishedWithItsCount() throws IOException {
    List<String> rows = new ArrayList<>();
    SuiteExceptions.ofServices()
        .byReason()
        .forEach((reason, names) ->
            rows.add(
                "| %s | %d | %d |".formatted(reason, count("3.0", names), count("3.1", names))));
    assertThat(Files.readAllLines(DOCS)).containsAll(rows);
  }

  @Test
  void noTestIsListedTwice() throws IOException {
    SuiteExceptions all = SuiteExceptions.ofServices();
    assertThat(all.byReason().values().stream().flatMap(List::stream)).doesNotHaveDuplicates();
  }

  private static long count(String version, List<String> names) {
    return names.stream().filter(name -> SuiteExceptions.isOf(version, name)).count();
  }

  private static String counts(List<String> names, SuiteExceptions exceptions) {
    List<String> required = names.stream().filter(SuiteGroup::isRequired).toList();
    return share(names, exceptions) + " | " + share(required, exceptions) + " |";
  }

  private static String share(List<String> names, SuiteExceptions exceptions) {
    Set<String> failing = exceptions.of(names.getFirst().substring(0, 3));
    long passing = names.stream().filter(name -> !failing.contains(name)).count();
    return String.format(Locale.ROOT, "%,d of %,d", passing, names.size());
  }
}
