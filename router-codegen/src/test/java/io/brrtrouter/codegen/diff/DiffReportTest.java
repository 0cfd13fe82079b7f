package io.brrtrouter.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports byte for byte; {@code -Dgolden.update} writes them anew. */
class DiffReportTest {
  private static final Path FOLDER = Path.of("src/test/resources/diff/golden");

  @ParameterizedTest
  @EnumSource(DiffReport.Format.class)
  void aReportIsAsItWas(DiffReport.Format format) throws IOException {
    Path golden = FOLDER.resolve("report." + format.name().toLowerCase(Locale.ROOT));
    String report = new DiffReport(changes("old.yaml", "new.yaml"), true).render(format);
    if (System.getProperty("golden.update") != null) {
      Files.writeString(golden, report);
    }
    assertThat(report).isEqualTo(Files.readString(golden));
  }

  @Test
  void whatNobodyNoticesIsShownOnRequest() throws IOException {
    List<Change> changes = changes("old.yaml", "new.yaml");
    assertThat(new DiffReport(changes, false).render(DiffReport.Format.TEXT))
        .doesNotContain(": compatible: ")
        .endsWith(new DiffReport(changes, true).summary() + "\n");
  }

  @Test
  void noChangesAreSaidToBeNone() throws IOException {
    DiffReport report = new DiffReport(changes("old.yaml", "old.yaml"), true);
    assertThat(report.breaks()).isFalse();
    assertThat(report.render(DiffReport.Format.TEXT)).isEqualTo("no changes\n");
    assertThat(report.render(DiffReport.Format.MARKDOWN)).isEqualTo("no changes.\n");
  }

  private static List<Change> changes(String old, String now) throws IOException {
    return DocumentDiff.between(read(old), read(now));
  }

  private static OpenApi read(String name) throws IOException {
    String text = Files.readString(FOLDER.resolve(name));
    return Objects.requireNonNull(new DocumentReader(Set.of()).read(name, text).document());
  }
}
