package io.brrtrouter.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.openapi.ParameterLocation;
import io.brrtrouter.openapi.Style;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds the decoders against serialisation cases gathered from standards and projects. */
class ParameterVectorsTest {

  @ParameterizedTest
  @EnumSource
  void everyVectorDecodesAsItsSourceSays(SchemaDialect dialect, TestReporter reporter)
      throws IOException {
    Map<String, Integer> passed = new TreeMap<>();
    List<String> failures = new ArrayList<>();
    for (JsonNode vector : vectors()) {
      String tier = vector.get("tier").stringValue();
      if (vector.has("oas") && dialect == SchemaDialect.OPENAPI_3_0) {
        continue;
      }
      Outcome outcome = decode(vector, dialect);
      assertThat(decode(vector, dialect)).isEqualTo(outcome);
      if (tier.equals("undefined") || isExpected(vector, outcome)) {
        passed.merge(tier, 1, Integer::sum);
      } else {
        failures.add(
            vector.get("id").stringValue()
                + " "
                + tier
                + " "
                + vector.get("name").stringValue()
                + ": "
                + outcome);
      }
    }
    reporter.publishEntry("vectors read in " + dialect, passed.toString());
    assertThat(failures).isEmpty();
  }

  @Test
  void whatGoesBothWaysIsWrittenAsItsSourceSays(TestReporter reporter) throws IOException {
    List<String> failures = new ArrayList<>();
    int passed = 0;
    for (JsonNode vector : vectors()) {
      if (!vector.get("direction").stringValue().equals("both")) {
        continue;
      }
      String written = encode(vector);
      List<String> right = new ArrayList<>(List.of(vector.get("raw").stringValue()));
      vector.path("raw_alternatives").forEach(raw -> right.add(raw.stringValue()));
      if (right.contains(written)) {
        passed++;
      } else {
        failures.add(vector.get("id").stringValue() + " " + right + ": " + written);
      }
    }
    reporter.publishEntry("vectors written", Integer.toString(passed));
    assertThat(failures).isEmpty();
  }

  private static String encode(JsonNode vector) {
    if (!vector.has("parameters")) {
      return ParameterEncoder.encode(parameter(vector, ""), vector.get("value"));
    }
    List<String> pieces = new ArrayList<>();
    for (JsonNode each : vector.get("parameters")) {
      JsonNode value = vector.get("values").get(each.get("name").stringValue());
      if (value != null) {
        pieces.add(ParameterEncoder.encode(parameter(each, ""), value));
      }
    }
    return String.join("&", pieces);
  }

  private static JsonNode vectors() throws IOException {
    Path file =
        Path.of(System.getProperty("brrtrouter.corpus", ""), "parameter-vectors/params-dev.json");
    assumeTrue(Files.isRegularFile(file), "no parameter vectors at " + file);
    return JsonMapper.shared().readTree(Files.readAllBytes(file));
  }

  /** What came out: the values by name, or that there were violations. */
  private record Outcome(@Nullable JsonNode values, List<Violation> violations) {}

  private static Outcome decode(JsonNode vector, SchemaDialect dialect) {
    List<JsonNode> declared = new ArrayList<>();
    if (vector.has("parameters")) {
      vector.get("parameters").forEach(declared::add);
    } else {
      declared.add(vector);
    }
    ObjectNode paths = JsonMapper.shared().createObjectNode();
    List<Parameter<?>> parameters = new ArrayList<>();
    for (JsonNode each : declared) {
      paths.set("p" + parameters.size(), each.get("schema"));
      parameters.add(parameter(each, "/components/schemas/p" + parameters.size()));
    }
    ObjectNode document = JsonMapper.shared().createObjectNode();
    document.putObject("components").set("schemas", paths);
    Violations violations = new Violations(50);
    ObjectNode values = JsonMapper.shared().createObjectNode();
    for (ParameterDecoder<?> decoder :
        ParameterDecoder.bindAll(parameters, SchemaValidators.of(document, dialect))) {
      Object value = decoder.decode(raw(vector), violations);
      if (value != null) {
        values.set(decoder.parameter().name(), (JsonNode) value);
      }
    }
    return new Outcome(violations.isEmpty() ? values : null, violations.list());
  }

  private static Parameter<?> parameter(JsonNode declared, String pointer) {
    String name =
        declared.has("param")
            ? declared.get("param").stringValue()
            : declared.get("name").stringValue();
    ParameterLocation in =
        ParameterLocation.valueOf(declared.get("in").stringValue().toUpperCase(Locale.ROOT));
    ParameterBuilder builder =
        switch (in) {
          case PATH -> Parameter.path(name);
          case QUERY -> Parameter.query(name);
          case HEADER -> Parameter.header(name);
          case COOKIE -> Parameter.cookie(name);
        };
    if (declared.has("style") || declared.has("explode")) {
      Style style =
          declared.has("style")
              ? style(declared.get("style").stringValue())
              : builder.as((n, s) -> n).style();
      builder.style(style, declared.path("explode").asBoolean(style == Style.FORM));
    }
    if (declared.path("required").asBoolean(false)) {
      builder.required();
    }
    if (declared.path("allowReserved").asBoolean(false)) {
      builder.allowReserved();
    }
    if (declared.has("content")) {
      builder.content(declared.get("content").stringValue());
    }
    return builder.schema(pointer).as((node, schemas) -> node);
  }

  private static Style style(String name) {
    return Style.valueOf(name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
  }

  private static RawParameters raw(JsonNode vector) {
    JsonNode raw = vector.path("raw");
    if (raw.isMissingNode() || raw.isNull()) {
      return Raw.none();
    }
    String param = vector.path("send_header_name").asString(vector.path("param").asString(""));
    return switch (vector.get("in").stringValue()) {
      case "path" -> Raw.path(param, raw.stringValue());
      case "query" -> Raw.query(raw.stringValue());
      case "cookie" -> Raw.cookies(raw.stringValue());
      default -> {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : raw.isArray() ? raw : List.of(raw)) {
          lines.add(param);
          lines.add(line.stringValue());
        }
        yield Raw.headers(lines.toArray(new String[0]));
      }
    };
  }

  private static boolean isExpected(JsonNode vector, Outcome outcome) {
    if (isExpected(vector, vector, outcome)) {
      return true;
    }
    for (JsonNode alternative : vector.path("alternatives")) {
      if (isExpected(vector, alternative, outcome)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isExpected(JsonNode vector, JsonNode expected, Outcome outcome) {
    JsonNode values = outcome.values();
    if (expected.has("values")) {
      return values != null && same(values, expected.get("values"));
    }
    String name = vector.get("param").stringValue();
    return switch (expected.path("expect").asString("value")) {
      case "error" -> values == null;
      case "absent" -> values != null && !values.has(name);
      default ->
          values != null && values.has(name) && same(values.get(name), expected.get("value"));
    };
  }

  /** Numbers are compared by value: JSON does not tell 1.5 from 1.50. */
  private static boolean same(JsonNode left, JsonNode right) {
    return left.equals(
        (a, b) ->
            a.isNumber() && b.isNumber()
                ? a.decimalValue().compareTo(b.decimalValue())
                : a.equals(b) ? 0 : 1,
        right);
  }
}
