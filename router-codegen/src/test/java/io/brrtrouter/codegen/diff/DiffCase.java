package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A small pair of documents and what is to be said of it. A case with {@code request} and {@code
 * response} is a pair of schemas, compared both ways; one with {@code expect} is a pair of what
 * stands beside {@code openapi} and {@code info}.
 */
record DiffCase(String name, JsonNode source) {
  private static final Path FOLDER = Path.of("src/test/resources/diff");

  /** All cases of all files, one file per rule. */
  static List<DiffCase> all() throws IOException {
    List<DiffCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        String rule = String.valueOf(file.getFileName()).replace(".yaml", "");
        for (JsonNode source : new YAMLMapper().readTree(file.toFile())) {
          cases.add(new DiffCase(rule + ": " + source.path("case").asString(""), source));
        }
      }
    }
    return cases;
  }

  boolean isOfSchemas() {
    return !source.has("expect");
  }

  List<String> expected(String name) {
    List<String> lines = new ArrayList<>();
    source.path(name).forEach(line -> lines.add(line.stringValue()));
    return lines;
  }

  /** What is said of the documents as they stand. */
  List<String> found() {
    return lines(document("old", source.path("old")), document("new", source.path("new")));
  }

  /** What is said of the schemas where clients send them, or receive them. */
  List<String> found(Direction direction) {
    return lines(
        document("old", around(direction, source.path("old"))),
        document("new", around(direction, source.path("new"))));
  }

  private JsonNode around(Direction direction, JsonNode schema) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ObjectNode post = document.putObject("paths").putObject("/values").putObject("post");
    ObjectNode answer = post.putObject("responses").putObject("200");
    answer.put("description", "An answer.");
    boolean isRequest = direction == Direction.REQUEST;
    ObjectNode body = isRequest ? post.putObject("requestBody") : answer;
    body.putObject("content").putObject("application/json").set("schema", schema);
    if (source.has("components")) {
      document.putObject("components").set("schemas", source.path("components"));
    }
    return document;
  }

  private OpenApi document(String file, JsonNode part) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("openapi", source.path(file + "Version").asString("3.1.0"));
    document.putObject("info").put("title", "Pets").put("version", "1");
    document.setAll((ObjectNode) part);
    if (part.path("paths").isMissingNode()) {
      document.putObject("paths");
    }
    ReadResult result =
        new DocumentReader(Set.of()).read(file + ".json", document.toPrettyString());
    if (result.failed()) {
      throw new IllegalArgumentException(name + ": " + result.render());
    }
    return Objects.requireNonNull(result.document());
  }

  private static List<String> lines(OpenApi old, OpenApi now) {
    return DocumentDiff.between(old, now).stream()
        .map(change -> change.severity() + " " + change.rule() + ": " + change.message())
        .toList();
  }
}
