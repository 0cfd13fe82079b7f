package io.brrtrouter.routing;

import static io.brrtrouter.http.Method.DELETE;
import static io.brrtrouter.http.Method.GET;
import static io.brrtrouter.http.Method.HEAD;
import static io.brrtrouter.http.Method.OPTIONS;
import static io.brrtrouter.http.Method.OTHER;
import static io.brrtrouter.http.Method.POST;
import static io.brrtrouter.routing.Tables.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.http.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RouteTableTest {

  @ParameterizedTest
  @EnumSource
  void moreConcreteWinsFromTheLeft(RouterMode mode) {
    RouteTable<String> table =
        Tables.of(
            mode,
            "GET /{rest}",
            "GET /{a}",
            "GET /{a}.json",
            "GET /x.json",
            "GET /{a}/me",
            "GET /books/{id}",
            "GET /books/{rest}");

    assertThat(answer(table, GET, "/x.json")).isEqualTo("GET /x.json");
    assertThat(answer(table, GET, "/y.json")).isEqualTo("GET /{a}.json a=y");
    assertThat(answer(table, GET, "/y.xml")).isEqualTo("GET /{a} a=y.xml");
    assertThat(answer(table, GET, "/books/me")).isEqualTo("GET /books/{id} id=me");
    assertThat(answer(table, GET, "/films/me")).isEqualTo("GET /{a}/me a=films");
    assertThat(answer(table, GET, "/books/a/b")).isEqualTo("GET /books/{rest} rest=a/b");
    assertThat(answer(table, GET, "/a/b/")).isEqualTo("GET /{rest} rest=a/b/");
  }

  @ParameterizedTest
  @EnumSource
  void goesBackWhereALiteralLeadsNowhere(RouterMode mode) {
    RouteTable<String> table =
        Tables.of(mode, "GET /a/{x}/c", "GET /{y}/b/d", "GET /{y}/{z}.{e}/d", "GET /a/b{x}/e");

    assertThat(answer(table, GET, "/a/b/d")).isEqualTo("GET /{y}/b/d y=a");
    assertThat(answer(table, GET, "/a/b.c/d")).isEqualTo("GET /{y}/{z}.{e}/d y=a z=b e=c");
    assertThat(answer(table, GET, "/a/bc/c")).isEqualTo("GET /a/{x}/c x=bc");
    assertThat(answer(table, GET, "/a/b/x")).isEqualTo("404");
  }

  @ParameterizedTest
  @EnumSource
  void aRouteWithTheMethodIsFoundBeforeItIsRefused(RouterMode mode) {
    RouteTable<String> table =
        Tables.of(mode, "POST /users/jimmy", "GET /users/{id}", "DELETE /users/{rest}");

    assertThat(answer(table, GET, "/users/jimmy")).isEqualTo("GET /users/{id} id=jimmy");
    assertThat(answer(table, DELETE, "/users/jimmy")).isEqualTo("DELETE /users/{rest} rest=jimmy");
    assertThat(answer(table, Method.PUT, "/users/jimmy"))
        .isEqualTo("405 GET HEAD POST DELETE OPTIONS");
    assertThat(answer(table, POST, "/users/x")).isEqualTo("405 GET HEAD DELETE OPTIONS");
    assertThat(answer(table, OTHER, "/users/x/y")).isEqualTo("405 DELETE OPTIONS");
  }

  @ParameterizedTest
  @EnumSource
  void headIsAnsweredByGetUnlessItHasARoute(RouterMode mode) {
    RouteTable<String> table =
        Tables.of(mode, "GET /a", "GET /b", "HEAD /b", "GET /c/{x}", "GET /d/{x}", "HEAD /d/{y}");

    assertThat(answer(table, HEAD, "/a")).isEqualTo("GET /a");
    assertThat(answer(table, HEAD, "/b")).isEqualTo("HEAD /b");
    assertThat(answer(table, HEAD, "/c/1")).isEqualTo("GET /c/{x} x=1");
    assertThat(answer(table, HEAD, "/d/1")).isEqualTo("HEAD /d/{y} y=1");
  }

  @ParameterizedTest
  @EnumSource
  void optionsIsRefusedWithWhatIsAllowedUnlessItHasARoute(RouterMode mode) {
    RouteTable<String> table = Tables.of(mode, "GET /a", "OPTIONS /b/{x}", "POST /b/{x}");

    assertThat(answer(table, OPTIONS, "/a")).isEqualTo("405 GET HEAD OPTIONS");
    assertThat(answer(table, OPTIONS, "/b/1")).isEqualTo("OPTIONS /b/{x} x=1");
    assertThat(answer(table, OPTIONS, "*")).isEqualTo("404");
    assertThat(table.allow("/a")).containsExactly(GET, HEAD, OPTIONS);
    assertThat(table.allow("/b/./1")).containsExactly(POST, OPTIONS);
    assertThat(table.allow("/c")).isEmpty();
    assertThat(table.allow("*")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void templatesOfOneShapeKeepTheirOwnNames(RouterMode mode) {
    RouteTable<String> table = Tables.of(mode, "GET /p/{id}", "POST /p/{review}");

    assertThat(answer(table, GET, "/p/1")).isEqualTo("GET /p/{id} id=1");
    assertThat(answer(table, POST, "/p/1")).isEqualTo("POST /p/{review} review=1");
    assertThat(answer(table, DELETE, "/p/1")).isEqualTo("405 GET HEAD POST OPTIONS");
  }

  @ParameterizedTest
  @EnumSource
  void aTailTakesTheRestAndNeverNothing(RouterMode mode) {
    RouteTable<String> table = Tables.of(mode, "GET /files/{rest}", "GET /files/{id}");

    assertThat(answer(table, GET, "/files/a")).isEqualTo("GET /files/{id} id=a");
    assertThat(answer(table, GET, "/files/a/b%2Fc")).isEqualTo("GET /files/{rest} rest=a/b%2Fc");
    assertThat(answer(table, GET, "/files/a/")).isEqualTo("GET /files/{rest} rest=a/");
    assertThat(answer(table, GET, "/files//")).isEqualTo("GET /files/{rest} rest=/");
    assertThat(answer(table, GET, "/files/")).isEqualTo("404");
    assertThat(answer(table, GET, "/files")).isEqualTo("404");
  }

  @ParameterizedTest
  @EnumSource
  void capturesNeverTakeNothing(RouterMode mode) {
    RouteTable<String> table =
        Tables.of(mode, "GET /{a}/{b}", "GET /x/{a}.{b}/y", "GET /z/v{a}/y", "GET /q/{a}{b}/y");

    for (String path :
        new String[] {"//", "/a/", "//b", "/x/a./y", "/x/.b/y", "/z/v/y", "/q/1/y"}) {
      assertThat(answer(table, GET, path)).as(path).isEqualTo("404");
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /{name}.{ext},      /a.tar.gz,      name=a.tar ext=gz
          /{a}-{b},           /1-2-3,         a=1-2 b=3
          /{a}-{b},           /1--,           a=1 b=-
          /{a}-{b},           /---,           a=- b=-
          /{a}{b},            /abc,           a=ab b=c
          /{a}{b},            /ab%20,         a=ab b=%20
          /{a}...{b},         /v1....v2,      a=v1. b=v2
          /{a}.{b}-{c},       /1.2-3.4-5,     a=1.2-3 b=4 c=5
          /{a}2{b},           /x%20y2z,       a=x%20y b=z
          /{a}0{b},           /100%20x,       a=10 b=%20x
          /v{x},              /v1,            x=1
          /{id}:cancel,       /a:b:cancel,    id=a:b
          """)
  void mixedSegmentsAreCutAsFarToTheRightAsTheyCan(String template, String path, String captures) {
    for (RouterMode mode : RouterMode.values()) {
      assertThat(answer(Tables.of(mode, "GET " + template), GET, path))
          .isEqualTo("GET " + template + " " + captures);
    }
  }

  @ParameterizedTest
  @CsvSource({"/{a}0,/x%20", "/{a}2{b},/x%20y", "/{a}{b},/%20", "/a{b},/A1", "/{a}-{b},/a%2Db%2D"})
  void mixedSegmentsDoNotCutEscapes(String template, String path) {
    for (RouterMode mode : RouterMode.values()) {
      String expected = path.contains("%2D") ? "GET " + template + " a=a b=b-" : "404";
      assertThat(answer(Tables.of(mode, "GET " + template), GET, path)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLongPathKeepsItsOffsets(RouterMode mode) {
    RouteTable<String> table = Tables.of(mode, "GET /{a}/{b}.{c}");
    String longer = "x".repeat(70_000);

    assertThat(answer(table, GET, "/" + longer + "/" + longer + ".y"))
        .isEqualTo("GET /{a}/{b}.{c} a=" + longer + " b=" + longer + " c=y");
  }

  @ParameterizedTest
  @EnumSource
  void manyCapturesAreKept(RouterMode mode) {
    String template = "GET /{a}/{b}/{c}/{d}/{e}/{f}/{g}/{h}/{i}/{j}";

    assertThat(answer(Tables.of(mode, template), GET, "/1/2/3/4/5/6/7/8/9/0"))
        .isEqualTo(template + " a=1 b=2 c=3 d=4 e=5 f=6 g=7 h=8 i=9 j=0");
    assertThat(answer(Tables.of(mode, template + "-{k}"), GET, "/1/2/3/4/5/6/7/8/9/0-x"))
        .isEqualTo(template + "-{k} a=1 b=2 c=3 d=4 e=5 f=6 g=7 h=8 i=9 j=0 k=x");
  }

  @ParameterizedTest
  @EnumSource
  void listsItsRoutesAsTheyCame(RouterMode mode) {
    assertThat(Tables.of(mode, "GET /b/{x}", "GET /a", "POST /b/{y}").routes())
        .extracting(Route::toString)
        .containsExactly("GET /b/{x}", "GET /a", "POST /b/{y}");
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyTableHasNoPath(RouterMode mode) {
    assertThat(answer(Tables.of(mode), GET, "/")).isEqualTo("404");
  }

  @ParameterizedTest
  @EnumSource
  void readsCapturesByIndexAndByName(RouterMode mode) {
    Found<String> found = Tables.of(mode, "GET /{a}/{b}").match(GET, "/1/2").found();

    assertThat(found).isNotNull();
    assertThat(found.capture("b")).isEqualTo("2");
    assertThat(found.capture("c")).isNull();
    assertThat(found.captures()).isEqualTo(2);
    assertThatThrownBy(() -> found.capture(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
