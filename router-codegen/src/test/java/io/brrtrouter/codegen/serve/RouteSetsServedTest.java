package io.brrtrouter.codegen.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.codegen.plan.ApiPlanner;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.Operation;
import io.brrtrouter.server.RouterServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The outside route tables, each served, and asked over a socket. */
class RouteSetsServedTest {
  private static final Path SETS =
      Path.of(System.getProperty("brrtrouter.corpus", ""), "route-sets");

  @BeforeEach
  void assumeTheSetsAreThere() {
    assumeTrue(Files.isDirectory(SETS), () -> "the route sets are not at " + SETS);
  }

  @Test
  void everyRequestReachesTheRouteItShould() throws IOException {
    List<String> wrong = new ArrayList<>();
    int scored = 0;
    for (JsonNode set : JsonMapper.shared().readTree(SETS.resolve("match-dev.json"))) {
      OpenApi document = RouteSetDocument.of(set.path("routes"));
      if (document == null) {
        assertThat(set.has("identical_templates")).as(set.path("set").asString()).isTrue();
        continue; // OAS 3.1, 4.8.8.1 forbids the same template twice
      }
      try (RouterServer server =
          DocumentServer.start(ApiPlanner.plan(document), DocumentServer.Mode.ECHO, 0)) {
        for (JsonNode request : set.path("requests")) {
          String fault = fault(document, request, send(server.port(), request));
          scored += isScored(request) ? 1 : 0;
          if (fault != null) {
            wrong.add(set.path("set").asString() + " " + request + fault);
          }
        }
      }
    }
    assertThat(scored).isGreaterThan(200);
    assertThat(wrong).isEmpty();
  }

  @Test
  void noTargetHoweverHostileIsTheServersFault() throws IOException {
    JsonNode routes =
        JsonNodeFactory.instance
            .arrayNode()
            .add("GET /")
            .add("GET /foo/{bar}")
            .add("GET /{any}")
            .add("GET /alive");
    OpenApi document = RouteSetDocument.of(routes);
    try (RouterServer server =
        DocumentServer.start(ApiPlanner.plan(document), DocumentServer.Mode.ECHO, 0)) {
      for (String file : new String[] {"hostile-targets-dev.json", "normalisation-dev.json"}) {
        for (JsonNode target : JsonMapper.shared().readTree(SETS.resolve(file))) {
          String text = target.path("target").asString();
          int status = RawClient.send(server.port(), "GET", text, List.of()).status();
          assertThat(status).as(text).isBetween(200, 499);
          if (target.path("invalid").asBoolean(false)) {
            assertThat(status).as(text).isEqualTo(400);
          }
        }
      }
      assertThat(RawClient.send(server.port(), "GET", "/alive", List.of()).status()).isEqualTo(200);
    }
  }

  private static RawClient.Answer send(int port, JsonNode request) throws IOException {
    return RawClient.send(
        port, request.path("method").asString(), request.path("target").asString(), List.of());
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
            .map(Operation::path)
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
