package io.brrtrouter.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GenerateCommandTest {
  private static final String LIST =
      """
      openapi: 3.1.0
      info: {title: Pets, version: '1'}
      servers: [{url: 'https://example.com/v1'}]
      paths:
        /pets:
          get:
            operationId: listPets
            responses: {'204': {description: none}}
      """;

  private static final String REMOVE =
      """
          delete:
            operationId: removePets
            responses: {'204': {description: gone}}
      """;

  /** Its branches disagree on a member, which no one type can hold. */
  private static final String DISAGREEING =
      """
          post:
            operationId: choosePet
            requestBody:
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Odd'}
            responses: {'204': {description: chosen}}
      components:
        schemas:
          Odd:
            allOf:
              - {type: object, properties: {a: {type: string}}}
              - {type: object, properties: {a: {type: integer}}}
      """;

  @TempDir private Path folder;

  @Test
  void aReportSaysWhatBecameOfEveryOperation() throws IOException {
    Path report = folder.resolve("made/report.json");

    CommandLineRun run = generate(LIST + REMOVE + DISAGREEING, "--report", report);

    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = JsonMapper.shared().readTree(Files.readString(report));
    assertThat(json.propertyNames()).containsExactly("typed", "degraded", "fastPath");
    assertThat(json.path("typed").get(0))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"operationId": "listPets", "method": "GET", "path": "/pets"}
                    """));
    assertThat(json.path("typed").size() + json.path("degraded").size()).isEqualTo(3);
    for (JsonNode entry : json.path("degraded")) {
      assertThat(entry.propertyNames()).contains("operationId", "method", "path", "reasons");
      for (JsonNode reason : entry.path("reasons")) {
        assertThat(reason.path("message").asString()).isNotBlank();
        assertThat(reason.path("location").asString()).matches(".*pets\\.yaml:\\d+:\\d+");
      }
    }
    assertThat(json.path("degraded").size()).isEqualTo(1);
    assertThat(run.out()).startsWith("3 operations, 1 of them degraded; ");
  }

  @Test
  void aSecondRunWritesNothing() throws IOException {
    generate(LIST + REMOVE);
    FileTime earlier = FileTime.fromMillis(1_000_000);
    for (Path file : files().values()) {
      Files.setLastModifiedTime(file, earlier);
    }

    CommandLineRun run = generate(LIST + REMOVE);

    assertThat(run.out()).endsWith(" files, 0 written, 0 removed" + System.lineSeparator());
    for (Path file : files().values()) {
      assertThat(Files.getLastModifiedTime(file)).as(file.toString()).isEqualTo(earlier);
    }
  }

  @Test
  void aRunElsewhereGivesTheSameBytes() throws IOException {
    generate(LIST + REMOVE + DISAGREEING);
    Map<String, Path> first = files();
    Path other = folder.resolve("other");

    CommandLineRun.of(
        "generate",
        "--input-spec",
        folder.resolve("pets.yaml"),
        "--output",
        other,
        "--package-name",
        "com.example.api");

    for (Map.Entry<String, Path> file : first.entrySet()) {
      assertThat(other.resolve(file.getKey())).hasSameBinaryContentAs(file.getValue());
    }
  }

  @Test
  void filesOfOperationsThatAreGoneAreRemovedAndNoOthers() throws IOException {
    generate(LIST + REMOVE);
    assertThat(files().keySet()).anyMatch(file -> file.contains("RemovePets"));
    Path mine = output().resolve("com/example/api/RemovePetsByHand.java");
    Files.writeString(mine, "class RemovePetsByHand {}");

    generate(LIST);

    assertThat(files().keySet())
        .noneMatch(file -> file.contains("RemovePets") && !file.contains("ByHand"));
    assertThat(mine).hasContent("class RemovePetsByHand {}");
  }

  @Test
  void routesStandBehindTheBasePathOnlyIfAsked() throws IOException {
    assertThat(generate(LIST).code()).isZero();
    assertThat(sources()).contains("\"/pets\"").doesNotContain("\"/v1/pets\"");

    assertThat(generate(LIST, "--base-path").code()).isZero();
    assertThat(sources()).contains("\"/v1/pets\"");
  }

  @Test
  void onlySelectedOperationsAreGenerated() throws IOException {
    assertThat(generate(LIST + REMOVE, "--operation", "removePets").code()).isZero();
    assertThat(files().keySet())
        .anyMatch(file -> file.endsWith("RemovePets.java"))
        .noneMatch(file -> file.endsWith("ListPets.java"));

    CommandLineRun wrong = generate(LIST + REMOVE, "--operation", "removePet", "--tag", "pets");

    assertThat(wrong.code()).isEqualTo(ExitCodes.WRONG_USAGE);
    assertThat(wrong.err())
        .contains("no operation has the tag 'pets'")
        .contains("there is no operation 'removePet'; did you mean 'removePets'")
        .contains("pets.yaml:10:");
  }

  private CommandLineRun generate(String document, Object... more) throws IOException {
    Path file = Files.writeString(folder.resolve("pets.yaml"), document);
    Object[] fixed = {
      "generate", "--input-spec", file, "--output", output(), "--package-name", "com.example.api"
    };
    return CommandLineRun.of(Stream.of(fixed, more).flatMap(Stream::of).toArray());
  }

  private Path output() {
    return folder.resolve("out");
  }

  private String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : files().values()) {
      all.append(Files.readString(file));
    }
    return all.toString();
  }

  private Map<String, Path> files() throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(output())) {
      walk.filter(Files::isRegularFile)
          .forEach(file -> files.put(output().relativize(file).toString(), file));
    }
    return files;
  }
}
