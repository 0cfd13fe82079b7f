package io.brrtrouter.routing;

import static io.brrtrouter.http.Method.GET;
import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Method;
import io.brrtrouter.http.PercentCoding;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.RequestTarget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Route tables and vectors of other projects. */
class RouteSetsTest {

  @BeforeEach
  void vectorsAreThere() {
    RouteSets.assumeThere();
  }

  @ParameterizedTest
  @EnumSource
  void matchesAsOtherRoutersDo(RouterMode mode, TestReporter reporter) {
    Map<String, Integer> passed = new TreeMap<>();
    SoftAssertions softly = new SoftAssertions();
    for (JsonNode set : RouteSets.json("match-dev.json")) {
      List<String> routes = new ArrayList<>();
      set.get("routes").forEach(route -> routes.add(route.asString()));
      RouteTable<String> table = Tables.of(mode, routes);
      for (JsonNode request : set.get("requests")) {
        String tier = request.get("tier").asString();
        String expected = expected(request);
        String answer = answer(table, request);
        boolean ours = expected.equals("undefined") || answer.equals(expected);
        passed.merge(tier + (ours ? " as expected" : " otherwise"), 1, Integer::sum);
        if (!tier.equals("contested")) {
          softly
              .assertThat(ours ? expected : answer)
              .as(set.get("set").asString() + " " + request.get("target").asString())
              .isEqualTo(expected);
        }
      }
    }
    reporter.publishEntry(mode.toString(), passed.toString());
    softly.assertAll();
  }

  private static String expected(JsonNode request) {
    return switch (request.get("expect").asString()) {
      case "match" -> request.get("route").asString() + " " + params(request.get("params"));
      case String other -> other;
    };
  }

  private static String params(JsonNode params) {
    Map<String, String> sorted = new TreeMap<>();
    params
        .properties()
        .forEach(
            e -> sorted.put(e.getKey(), e.getValue().isNull() ? "*" : e.getValue().asString()));
    return sorted.toString();
  }

  private static String answer(RouteTable<String> table, JsonNode request) {
    RequestTarget target = RequestTarget.of(request.get("target").asString());
    target.check();
    return switch (table.match(Method.of(request.get("method").asString()), target.path())) {
      case Found<String> found ->
          found.route().template() + " " + decoded(found, request.get("params"));
      case Match.MethodNotAllowed<String> refused -> "method_not_allowed";
      case Match.NotFound<String> none -> "notfound";
    };
  }

  /** What the captures took; a star where the vector does not say what it should be. */
  private static String decoded(Found<?> found, @Nullable JsonNode params) {
    Map<String, String> sorted = new TreeMap<>();
    Tables.capturesOf(found)
        .forEach((name, raw) -> {
          boolean open = params != null && params.path(name).isNull();
          sorted.put(name, open ? "*" : PercentCoding.decode(raw));
        });
    return sorted.toString();
  }

  @ParameterizedTest
  @EnumSource
  void answersAlikeWhateverWayATargetIsWritten(RouterMode mode) {
    JsonNode pairs = RouteSets.json("normalisation-dev.json");
    RouteTable.Builder<String> builder = RouteTable.builder(mode);
    List<String> known = new ArrayList<>();
    for (JsonNode pair : pairs) {
      String path = pair.path("equivalent").asString("");
      if (!path.isEmpty() && !known.contains(PathTemplate.parse(path).shape())) {
        known.add(PathTemplate.parse(path).shape());
        builder.add(Tables.route("GET " + path));
      }
    }
    RouteTable<String> table = builder.build();

    for (JsonNode pair : pairs) {
      String target = pair.get("target").asString();
      if (pair.path("invalid").asBoolean(false)) {
        assertThat(answer(table, target)).as(target).isEqualTo("400");
      } else {
        String equivalent = pair.get("equivalent").asString();
        assertThat(answer(table, target)).as(target).isEqualTo(answer(table, equivalent));
        assertThat(answer(table, target)).as(target).startsWith("GET ");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void survivesHostileTargets(RouterMode mode) {
    RouteTable<String> table =
        Tables.of(mode, "GET /{rest}", "GET /{a}", "GET /{a}-{b}/{c}", "GET /foo/{a}.{b}.{c}");
    for (JsonNode hostile : RouteSets.json("hostile-targets-dev.json")) {
      String target = hostile.get("target").asString();
      assertThat(answer(table, target)).as(target).matches("(?s)GET .*|400|404");
      assertThat(Tables.answer(table, GET, target)).as(target).isNotNull();
    }
  }

  private static String answer(RouteTable<String> table, String text) {
    RequestTarget target = RequestTarget.of(text);
    try {
      target.check();
    } catch (Rejection e) {
      return String.valueOf(e.problem().status().code());
    }
    return Tables.answer(table, GET, target.path());
  }

  @ParameterizedTest
  @EnumSource
  void everyRouteMatchesItsOwnInstance(RouterMode mode) {
    for (Path file : RouteSets.tables()) {
      RouteTable.Builder<String> builder = RouteTable.builder(mode);
      RouteSets.lines(file).stream()
          .filter(line -> line.indexOf('#') < 0) // no request has a fragment
          .forEach(line -> builder.add(Tables.route(line)));
      RouteTable<String> table = builder.build();

      for (Route<String> route : table.routes()) {
        String path = route.template().toString().replaceAll("\\{([^}]*)}", "~$1~");
        Found<String> found = table.match(route.method(), path).found();
        assertThat(found).as(file + " " + route).isNotNull();
        assertThat(found.value()).as(file.toString()).isEqualTo(route.value());
        Tables.capturesOf(found)
            .forEach((name, value) -> assertThat(value).isEqualTo("~" + name + "~"));
        assertThat(table.allow(path)).contains(route.method());
      }
    }
  }
}
