package io.brrtrouter.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.http.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RouteConflictTest {

  @ParameterizedTest
  @EnumSource
  void aTableNamesAllItsConflicts(RouterMode mode) {
    assertThatThrownBy(() ->
            Tables.of(
                mode,
                "GET /a/{x}",
                "POST /a/{y}",
                "GET /a/{y}",
                "GET /b c",
                "GET /b%20c",
                "GET /a/{z}"))
        .isInstanceOf(RouteConflictException.class)
        .hasMessage(
            "routes that fit the same requests: GET /a/{x} and GET /a/{y};"
                + " GET /b c and GET /b%20c; GET /a/{x} and GET /a/{z}");
  }

  @Test
  void whatDiffersInShapeOrMethodIsNoConflict() {
    List<Route<String>> routes =
        List.of(
            Tables.route("GET /a/{x}"),
            Tables.route("PUT /a/{y}"),
            Tables.route("GET /a/{x}/"),
            Tables.route("GET /a/{rest}"),
            Tables.route("GET /a/{x}.{y}"));

    assertThat(RouteConflict.among(routes)).isEmpty();
  }

  @Test
  void aLabelFitsWhatACaptureFits() {
    List<Route<String>> routes = List.of(Tables.route("GET /{label}"), Tables.route("GET /{x}"));

    assertThat(RouteConflict.among(routes)).hasSize(1);
  }

  @Test
  void unknownMethodsHaveNoRoutes() {
    assertThatThrownBy(() -> new Route<>(Method.OTHER, PathTemplate.parse("/"), "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
