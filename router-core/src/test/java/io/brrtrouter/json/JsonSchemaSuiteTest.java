package io.brrtrouter.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON-Schema-Test-Suite, each schema as a component of a minimal document: 2020-12 for OpenAPI
 * 3.1; for 3.0, draft 4, with which it has much in common. What fails is listed with its reason in
 * {@code json-schema-suite-exceptions.txt}: nothing else may fail, and nothing listed may pass.
 */
class JsonSchemaSuiteTest {
  private static final Path SUITE =
      Path.of(System.getProperty("brrtrouter.corpus", "."), "json-schema-suite");
  private static final JsonTrees TREES = new JsonTrees(JsonLimits.DEFAULT);

  @ParameterizedTest
  @CsvSource({"3.0, OPENAPI_3_0, tests/draft4", "3.1, OPENAPI_3_1, tests/draft2020-12"})
  void failsOnlyWhereItIsMeantTo(String version, SchemaDialect dialect, String folder)
      throws IOException {
    assumeTrue(Files.isDirectory(SUITE), "no JSON-Schema-Test-Suite at " + SUITE);
    Path tests = SUITE.resolve(folder);
    List<String> failed = new ArrayList<>();
    int count = 0;
    for (Path file : files(tests)) {
      for (JsonNode group : read(file)) {
        String name = version + " | " + tests.relativize(file) + " | " + text(group);
        count += run(dialect, name, group, failed);
      }
    }
    assertThat(count).isGreaterThan(900);
    assertThat(failed)
        .as("failures of %d tests", count)
        .containsExactlyInAnyOrderElementsOf(exceptions(version));
  }

  private static int run(SchemaDialect dialect, String name, JsonNode group, List<String> failed) {
    SchemaValidators schemas =
        new DocumentSchemas(
            document(dialect, group.path("schema")),
            dialect,
            ValidationLimits.DEFAULT,
            new JsonTrees(JsonLimits.DEFAULT),
            remotes());
    for (JsonNode test : group.path("tests")) {
      boolean expected = test.path("valid").booleanValue();
      if (!accepts(schemas, test.path("data")).equals(expected)) {
        failed.add(name + " | " + text(test));
      }
    }
    return group.path("tests").size();
  }

  private static Object accepts(SchemaValidators schemas, JsonNode data) {
    try {
      return schemas.at("/components/schemas/S").accepts(data);
    } catch (RuntimeException e) {
      return e;
    }
  }

  /** Gives the schema a base of its own, so that {@code #} is the schema and not the document. */
  private static JsonNode document(SchemaDialect dialect, JsonNode schema) {
    JsonNode placed = schema;
    if (dialect == SchemaDialect.OPENAPI_3_0) {
      placed = relocated(schema);
    } else if (schema.isObject() && !schema.has("$id")) {
      placed = ((ObjectNode) schema.deepCopy()).put("$id", "https://suite.invalid/schema");
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putObject("components").putObject("schemas").set("S", placed);
    return document;
  }

  /** Where there are no bases, references are rewritten. */
  private static JsonNode relocated(JsonNode node) {
    if (node.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        JsonNode value = member.getValue();
        boolean local =
            member.getKey().equals("$ref")
                && value.isString()
                && value.stringValue().startsWith("#");
        boolean data = member.getKey().equals("enum") && value.isArray();
        copy.set(
            member.getKey(),
            local
                ? copy.stringNode("#/components/schemas/S" + value.stringValue().substring(1))
                : data ? value : relocated(value));
      }
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> copy.add(relocated(item)));
      return copy;
    }
    return node;
  }

  private static Map<String, String> remotes() {
    Path folder = SUITE.resolve("remotes");
    Map<String, String> remotes = new TreeMap<>();
    for (Path file : files(folder)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      try {
        remotes.put("http://localhost:1234/" + path, Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return remotes;
  }

  private static List<String> exceptions(String version) throws IOException {
    try (InputStream in =
        JsonSchemaSuiteTest.class.getResourceAsStream("json-schema-suite-exceptions.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> line.startsWith(version + " | "))
          .toList();
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return TREES.parse(bytes, 0, bytes.length);
  }

  private static String text(JsonNode described) {
    return described.path("description").asString();
  }
}
