package io.brrtrouter.codegen.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.codegen.serve.RouteSetService.Way;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The outside route tables, each served in both ways, and asked over a socket. */
class RouteSetsServedTest {
  private static final Path SETS =
      Path.of(System.getProperty("brrtrouter.corpus", ""), "route-sets");

  @TempDir private Path folder;

  @BeforeEach
  void assumeTheSetsAreThere() {
    assumeTrue(Files.isDirectory(SETS), () -> "the route sets are not at " + SETS);
  }

  @ParameterizedTest
  @EnumSource
  void everyRequestReachesTheRouteItShould(Way way) throws Exception {
    List<JsonNode> sets = new ArrayList<>();
    List<OpenApi> documents = new ArrayList<>();
    for (JsonNode set : JsonMapper.shared().readTree(SETS.resolve("match-dev.json"))) {
      OpenApi document = RouteSetDocument.of(set.path("routes"));
      if (document == null) { // OAS 3.1, 4.8.8.1 forbids the same template twice
        assertThat(set.has("identical_templates")).as(set.path("set").asString()).isTrue();
      } else {
        sets.add(set);
        documents.add(document);
      }
    }
    List<RouteSetService.Start> services = RouteSetService.of(documents, way, folder);
    List<String> wrong = new ArrayList<>();
    int scored = 0;
    for (int i = 0; i < sets.size(); i++) {
      try (RouteSetService service = services.get(i).start()) {
        for (JsonNode request : sets.get(i).path("requests")) {
          scored += isScored(request) ? 1 : 0;
          String fault = fault(documents.get(i), request, send(service, request));
          if (fault != null) {
            wrong.add(sets.get(i).path("set").asString() + " " + request + fault);
          }
        }
      }
    }
    assertThat(scored).isGreaterThan(200);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyTargetHoweverHostileGetsItsAnswer(Way way) throws Exception {
    JsonNode routes =
        JsonNodeFactory.instance
            .arrayNode()
            .add("GET /")
            .add("GET /foo/{bar}")
            .add("GET /{any}")
            .add("GET /alive");
    List<OpenApi> documents = List.of(RouteSetDocument.of(routes));
    try (RouteSetService service = RouteSetService.of(documents, way, folder).get(0).start()) {
      for (String file : new String[] {"hostile-targets-dev.json", "normalisation-dev.json"}) {
        for (JsonNode target : JsonMapper.shared().readTree(SETS.resolve(file))) {
          String text = target.path("target").asString();
          RawClient.Answer answer = service.send("GET", text);
          assertThat(answer.status()).as(text).isIn(200, 400, 404);
          if (target.path("invalid").asBoolean(false)) {
            assertThat(answer.status()).as(text).isEqualTo(400);
          }
          requireProblem(text, answer);
          if (target.has("equivalent")) {
            RawClient.Answer equal = service.send("GET", target.path("equivalent").asString());
            assertThat(withoutId(answer)).as(text).isEqualTo(withoutId(equal));
          }
        }
      }
      assertThat(service.send("GET", "/alive").status()).isEqualTo(200);
    }
  }

  /** A refusal is a problem that says its own status (RFC 9457, 3.1.3). */
  private static void requireProblem(String target, RawClient.Answer answer) {
    if (answer.status() != 200) {
      assertThat(answer.head()).as(target).containsIgnoringCase("application/problem+json");
      JsonNode problem = JsonMapper.shared().readTree(answer.body());
      assertThat(problem.path("status").asInt()).as(target).isEqualTo(answer.status());
      assertThat(problem.path("title").asString()).as(target).isNotBlank();
    }
  }

  /** The status and content of an answer, without the request's id. */
  private static String withoutId(RawClient.Answer answer) {
    return answer.status() + answer.body().replaceFirst(",\"request_id\":\"[^\"]*\"", "");
  }

  private static RawClient.Answer send(RouteSetService service, JsonNode request) throws Exception {
    return service.send(request.path("method").asString(), request.path("target").asString());
  }

  private static boolean isScored(JsonNode request) {
    return Set.of("normative", "precedence").contains(request.path("tier").asString());
  }

  /** What is wrong with the answer, or null. */
  private static String fault(OpenApi document, JsonNode request, RawClient.Answer answer) {
    if (answer.status() >= 500) {
      return " is answered " + answer;
    }
    if (!isScored(request)) {
      return null;
    }
    boolean right =
        switch (request.path("expect").asString()) {
          case "match" -> answer.status() == 200 && isRoute(document, request, answer);
          case "notfound" -> answer.status() == 404;
          case "method_not_allowed" -> answer.status() == 405;
          default -> true;
        };
    return right ? null : " is answered " + answer;
  }

  private static boolean isRoute(OpenApi document, JsonNode request, RawClient.Answer answer) {
    JsonNode echo = JsonMapper.shared().readTree(answer.body());
    String id = echo.path("operationId").asString();
    boolean isThere =
        document.operations().stream()
            .filter(operation -> operation.id().equals(id))
            .map(OperationObject::path)
            .anyMatch(request.path("route").asString()::equals);
    boolean isAmbiguous = request.path("split").asString("").equals("ambiguous");
    return isThere && (isAmbiguous || hasParameters(echo, request.path("params")));
  }

  private static boolean hasParameters(JsonNode echo, JsonNode expected) {
    for (Map.Entry<String, JsonNode> value : expected.properties()) {
      if (!value.getValue().isNull()
          && !value.getValue().equals(echo.path("path").get(value.getKey()))) {
        return false;
      }
    }
    return true;
  }
}
