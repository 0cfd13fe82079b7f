package io.brrtrouter.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The JSON-Schema-Test-Suite through the generator, the compiler and a socket: each group of tests
 * is an operation of a generated service, each instance a request, accepted or refused.
 */
class JsonSchemaSuiteServedTest {
  @ParameterizedTest
  @CsvSource({"3.0, draft4", "3.1, draft2020-12"})
  void everyInstanceIsAnsweredAsTheSuiteSays(String version, String draft, TestReporter reporter)
      throws Exception {
    assumeTrue(SuiteFiles.areThere(), "no JSON-Schema-Test-Suite");
    Set<String> failed = new TreeSet<>();
    List<String> required = new ArrayList<>();
    int count = 0;
    try (SuiteFiles files = new SuiteFiles()) {
      List<SuiteGroup> groups = files.groups(version, draft);
      try (SuiteService service = SuiteService.start(groups, files.host())) {
        for (SuiteGroup group : groups) {
          for (SuiteGroup.Test test : group.tests()) {
            count++;
            if (SuiteGroup.isRequired(test.name())) {
              required.add(test.name());
            }
            if (service.refused().containsKey(group.name()) || !isRight(service, group, test)) {
              failed.add(test.name());
            }
          }
        }
      }
    }
    List<String> failedOfRequired = required.stream().filter(failed::contains).toList();
    reporter.publishEntry(
        "JSON-Schema-Test-Suite, " + draft + " in OpenAPI " + version,
        "%d of %d tests pass over a socket, %d of %d required ones"
            .formatted(
                count - failed.size(),
                count,
                required.size() - failedOfRequired.size(),
                required.size()));
    assertThat(count).isGreaterThan(900);
    Files.write(Path.of("target", "suite-failed-" + version + ".txt"), failed);
    assertThat(failed)
        .containsExactlyInAnyOrderElementsOf(SuiteExceptions.ofServices().of(version));
  }

  private static boolean isRight(SuiteService service, SuiteGroup group, SuiteGroup.Test test)
      throws Exception {
    int status = service.post(group.path(), test.data());

    return status == (test.valid() ? 204 : 400);
  }
}
