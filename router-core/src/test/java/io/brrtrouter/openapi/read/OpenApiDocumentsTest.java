package io.brrtrouter.openapi.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Documents of other people: real ones, torture, and ones that must be refused. */
class OpenApiDocumentsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("brrtrouter.corpus", ""), "openapi-documents");

  /** Its two paths {@code /user/{userId}} and {@code /user/{username}} both have a GET. */
  private static final String AMBIGUOUS = "torture/enforcer/test-resources__issue-118__openapi.yml";

  /** A line of the manifest. */
  private record Row(String file, String version, String operations, String expect) {

    boolean isDocument() {
      return !version.isEmpty();
    }

    ReadResult read() {
      return new DocumentReader(Set.of()).read(FOLDER.resolve(file));
    }
  }

  @BeforeEach
  void documentsAreThere() {
    assumeTrue(Files.isDirectory(FOLDER), "no documents at " + FOLDER);
  }

  private static List<Row> rows(String expect) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("manifest.tsv"))) {
      String[] columns = line.split("\t", -1);
      if (columns[8].equals(expect)
          || (expect.endsWith("*") && columns[8].startsWith(expect.replace("*", "")))) {
        rows.add(new Row(columns[0], columns[4], columns[5], columns[8]));
      }
    }
    return rows;
  }

  @Test
  void everyGoodDocumentLoads() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    List<String> refused = new ArrayList<>();
    List<Row> rows = rows("ok");
    for (Row row : rows) {
      ReadResult result = row.read();
      OpenApi document = result.document();
      if (document == null) {
        refused.add(row.file());
        continue;
      }
      softly.assertThat(dangling(document)).as(row.file()).isEmpty();
      if (!row.operations().isEmpty()) {
        softly
            .assertThat(document.operations().size())
            .as(row.file())
            .isGreaterThanOrEqualTo(Integer.parseInt(row.operations()));
      }
    }
    softly.assertAll();
    assertThat(rows).hasSize(367);
    assertThat(refused)
        .containsExactlyInAnyOrder(
            AMBIGUOUS,
            "multifile/oag-external-refs/components/paths/string.yaml",
            "multifile/oag-external-refs/components/schemas/StringEnumRef.yaml");
  }

  /** The parameters of operations whose schema does not stand where its pointer says. */
  private static List<String> dangling(OpenApi document) {
    return document.operations().stream()
        .flatMap(operation -> operation.parameters().stream())
        .filter(p -> document.at(p.schema().pointer()) != p.schema().node())
        .map(p -> p.name())
        .toList();
  }

  @Test
  void everyRealDocumentLoads() throws IOException {
    try (var files = Files.list(FOLDER.resolve("real"))) {
      int operations = 0;
      for (Path file : files.sorted().toList()) {
        ReadResult result = new DocumentReader(Set.of()).read(file);
        operations += Objects.requireNonNull(result.document(), result::render).operations().size();
      }
      assertThat(operations).isEqualTo(2734);
    }
  }

  @Test
  void everyBadDocumentIsRefusedWithAPlace() throws IOException {
    List<Row> rows = new ArrayList<>(rows("reject"));
    rows.addAll(rows("reject (*"));
    SoftAssertions softly = new SoftAssertions();
    for (Row row : rows) {
      refused(row, softly);
    }
    softly.assertAll();
    assertThat(rows).hasSize(40);
  }

  /** One has nothing worse than a keyword that 3.0 does not know; it travels along. */
  @Test
  void almostEveryDoubtfulDocumentIsRefusedWithAPlace(TestReporter reporter) throws IOException {
    List<Row> rows = rows("reject?");
    SoftAssertions softly = new SoftAssertions();
    List<String> loaded = new ArrayList<>();
    for (Row row : rows) {
      if (row.read().failed()) {
        refused(row, softly);
      } else {
        loaded.add(row.file());
      }
    }
    softly.assertAll();
    reporter.publishEntry("loaded", loaded.toString());
    assertThat(rows).hasSize(78);
    assertThat(loaded).containsExactly("torture/swagger-parser/issue-1309.yaml");
  }

  private static void refused(Row row, SoftAssertions softly) {
    ReadResult result = row.read();
    softly.assertThat(result.failed()).as(row.file()).isTrue();
    softly
        .assertThat(result.diagnostics())
        .as(row.file())
        .anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR && isInFile(d.position(), row));
    softly.assertThat(result.render()).as(row.file()).contains("^\n");
  }

  private static boolean isInFile(Position position, Row row) {
    return position.file().endsWith(row.file()) && position.line() > 0 && position.column() > 0;
  }

  @Test
  void nothingThrowsWhateverTheDocument() throws IOException {
    for (Row row : rows("*")) {
      if (row.isDocument() && !row.file().equals("file")) {
        assertThat(row.read().render()).as(row.file()).isNotNull();
      }
    }
  }

  @Test
  void theDocumentThatInjectsCodeDegradesItsOperation() {
    ReadResult result =
        new DocumentReader(Set.of())
            .read(FOLDER.resolve("malicious/mermade/3.0__malicious__rapid7-js.json"));
    assertThat(Objects.requireNonNull(result.document()).operations())
        .singleElement()
        .satisfies(operation -> assertThat(operation.degraded()).isNotEmpty());
  }
}
