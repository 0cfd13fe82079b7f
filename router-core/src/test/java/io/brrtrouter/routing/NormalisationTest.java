package io.brrtrouter.routing;

import static io.brrtrouter.http.Method.GET;
import static io.brrtrouter.http.Method.POST;
import static io.brrtrouter.routing.Tables.answer;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NormalisationTest {

  @ParameterizedTest
  @EnumSource
  void escapesOfUnreservedCharactersAreTheCharacters(RouterMode mode) {
    RouteTable<String> table = Tables.of(mode, "GET /users/erna", "GET /users/{id}");

    assertThat(answer(table, GET, "/users/%65rn%61")).isEqualTo("GET /users/erna");
    assertThat(answer(table, GET, "/%75sers/a%2fb")).isEqualTo("GET /users/{id} id=a%2Fb");
  }

  @ParameterizedTest
  @EnumSource
  void reservedCharactersAreNotTheirEscapes(RouterMode mode) {
    RouteTable<String> table = Tables.of(mode, "POST /pets:validate", "GET /a/{x}");

    assertThat(answer(table, POST, "/pets%3Avalidate")).isEqualTo("404");
    assertThat(answer(table, GET, "/a%2Fb")).isEqualTo("404");
    assertThat(answer(table, GET, "/a/b%2fc%2Fd")).isEqualTo("GET /a/{x} x=b%2Fc%2Fd");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /a b,      /a%20b
          /α,        /%CE%B1
          /α,        /%ce%b1
          /α,        /α
          /x|y,      /x%7Cy
          /x|y,      /x|y
          /%7Ejim,   /~jim
          /100%25,   /100%25
          /x%2fy,    /x%2Fy
          /"a",      /%22a%22
          """,
      quoteCharacter = '\'')
  void literalTextMatchesItsEscapedForm(String template, String path) {
    for (RouterMode mode : RouterMode.values()) {
      RouteTable<String> table = Tables.of(mode, "GET " + template, "GET " + template + "/{x}");
      assertThat(answer(table, GET, path)).isEqualTo("GET " + template);
      assertThat(answer(table, GET, path + "/1")).isEqualTo("GET " + template + "/{x} x=1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void dotSegmentsAreRemoved(RouterMode mode) {
    RouteTable<String> table =
        Tables.of(mode, "GET /a/b", "GET /a/{x}", "GET /{x}/c", "GET /f/{rest}", "GET /{x}.{y}");

    assertThat(answer(table, GET, "/a/./b")).isEqualTo("GET /a/b");
    assertThat(answer(table, GET, "/a/x/../b")).isEqualTo("GET /a/b");
    assertThat(answer(table, GET, "/a/%2e%2E/a/b")).isEqualTo("GET /a/b");
    assertThat(answer(table, GET, "/../c/c")).isEqualTo("GET /{x}/c x=c");
    assertThat(answer(table, GET, "/a/..")).isEqualTo("404");
    assertThat(answer(table, GET, "/f/../../etc/passwd")).isEqualTo("404");
    assertThat(answer(table, GET, "/f/x/../y")).isEqualTo("GET /f/{rest} rest=y");
    assertThat(answer(table, GET, "/f/...")).isEqualTo("GET /f/{rest} rest=...");
    assertThat(answer(table, POST, "/a/./b")).isEqualTo("405 GET HEAD OPTIONS");
  }

  @ParameterizedTest
  @EnumSource
  void aLabelMayBeADot(RouterMode mode) {
    RouteTable<String> table = Tables.of(mode, "GET /v/{label}", "POST /v/{x}", "GET /v/");

    assertThat(answer(table, GET, "/v/.")).isEqualTo("GET /v/{label} label=.");
    assertThat(answer(table, GET, "/v/.blue")).isEqualTo("GET /v/{label} label=.blue");
    assertThat(answer(table, POST, "/v/7")).isEqualTo("POST /v/{x} x=7");
    assertThat(answer(table, GET, "/v/..")).isEqualTo("404");
  }

  @ParameterizedTest
  @CsvSource({
    "/b/c/g/./h,/b/c/g/h",
    "/b/c/./../g,/b/g",
    "/b/c/../../../g,/g",
    "/foo/bar/.,/foo/bar/",
    "/foo/bar/..,/foo/",
    "/foo/bar//..,/foo/bar/",
    "/foo/bar//../..,/foo/",
    "////../..,//",
    "/..,/",
    "/.,/",
    "//a/./b/../b,//a/b",
    "/.g/g./..g,/.g/g./..g"
  })
  void dotSegmentsAreRemovedAsTheStandardDoes(String path, String without) {
    assertThat(DotSegments.remove(path)).isEqualTo(without);
    assertThat(DotSegments.isIn(path, 1)).isEqualTo(!path.equals(without));
  }

  @Test
  void aNormalPathIsLeftAlone() {
    String path = "/a/%2F/%C3%A9/~x;y=1,2:3@4";

    assertThat(NormalPath.of(path)).isSameAs(path);
  }

  @ParameterizedTest
  @CsvSource({"/%zz,/%25zz", "/%,/%25", "/%4,/%254", "/\ud83d,/%3F", "/\ud83c\udf63,/%F0%9F%8D%A3"})
  void anythingHasANormalForm(String path, String normal) {
    assertThat(NormalPath.of(path)).isEqualTo(normal);
    assertThat(NormalPath.of(normal)).isSameAs(normal);
  }
}
