package io.brrtrouter.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/** The modes differ in what a match costs, never in what it answers. */
class RouterModesAgreeTest {

  @Property(tries = 2000, seed = "2026")
  void allModesGiveTheSameAnswer(
      @ForAll("routes") List<Route<String>> routes,
      @ForAll @Size(max = 12) List<@From("paths") String> paths,
      @ForAll Method method) {
    List<RouteTable<String>> tables = tables(routes);
    for (String path : paths) {
      String answer = Tables.answer(tables.getFirst(), method, path);
      Set<Method> allow = tables.getFirst().allow(path);
      for (RouteTable<String> table : tables) {
        assertThat(Tables.answer(table, method, path)).as(path).isEqualTo(answer);
        assertThat(table.allow(path)).as(path).isEqualTo(allow);
      }
    }
  }

  @Property(tries = 2000, seed = "2027")
  void allModesAnswerAsSpecified(
      @ForAll("plainRoutes") List<Route<String>> routes,
      @ForAll @Size(max = 12) List<@From("plainPaths") String> paths,
      @ForAll Method method) {
    SpecifiedTable specified = new SpecifiedTable(routes);
    for (RouteTable<String> table : tables(routes)) {
      for (String path : paths) {
        assertThat(Tables.answer(table, method, path))
            .as(path)
            .isEqualTo(specified.answer(method, path));
      }
    }
  }

  private static List<RouteTable<String>> tables(List<Route<String>> routes) {
    List<RouteTable<String>> tables = new ArrayList<>();
    for (RouterMode mode : RouterMode.values()) {
      RouteTable.Builder<String> builder = RouteTable.builder(mode);
      routes.forEach(builder::add);
      tables.add(builder.build());
    }
    return tables;
  }

  @Provide
  Arbitrary<List<Route<String>>> routes() {
    return routes(
        "a", "b", "", "a.b", "a-b", "a b", "é", "%2F", "v1", "?", "?", "?.b", "a?", "?-?", "??",
        "v?.?", "label");
  }

  @Provide
  Arbitrary<List<Route<String>>> plainRoutes() {
    return routes(
        "a", "b", "", "a.b", "a-b", "v1", "?", "?", "?.b", "a?", "?-?", "??", "v?.?", "?2?");
  }

  @Provide
  Arbitrary<String> paths() {
    return paths(
        "a", "b", "", "a.b", "a-b", "a-b-c", "v1.2", ".", "..", "%61", "%2e", "%2F", "%2f", "a%2Fb",
        "a%20b", "a b", "%C3%A9", "%c3%a9", "é", "a..b", "--", "%zz", "%", "ab", "|");
  }

  @Provide
  Arbitrary<String> plainPaths() {
    return paths(
        "a", "b", "", "a.b", "a-b", "a-b-c", "v1.2", "ab", "abc", "a.b.c", "--", "---", "a..b",
        "%2F", "a%2Fb", "v%2F.1", "x%2F2", "vv.b", "...");
  }

  private static Arbitrary<String> paths(String... segments) {
    return Arbitraries.of(segments)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(l -> "/" + String.join("/", l));
  }

  /** Routes of these segments, where question marks stand for captures, without conflicts. */
  private static Arbitrary<List<Route<String>>> routes(String... segments) {
    Arbitrary<List<String>> some = Arbitraries.of(segments).list().ofMinSize(1).ofMaxSize(4);
    Arbitrary<Boolean> tail =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true)));
    Arbitrary<Method> methods =
        Arbitraries.of(Method.GET, Method.HEAD, Method.POST, Method.OPTIONS);
    return Combinators.combine(methods, some, tail)
        .as((method, texts, rest) -> Tables.route(method + " " + template(texts, rest)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(RouterModesAgreeTest::withoutConflicts);
  }

  private static String template(List<String> segments, boolean rest) {
    StringBuilder text = new StringBuilder();
    int captures = 0;
    boolean label = false;
    for (String segment : segments) {
      text.append('/');
      if (segment.equals("label") && !label) {
        text.append("{label}");
        label = true;
        continue;
      }
      for (int i = 0; i < segment.length(); i++) {
        char c = segment.charAt(i);
        text.append(c == '?' ? "{p" + captures++ + "}" : String.valueOf(c));
      }
    }
    return text + (rest ? "/{rest}" : "");
  }

  private static List<Route<String>> withoutConflicts(List<Route<String>> routes) {
    List<Route<String>> kept = new ArrayList<>(routes);
    RouteConflict.among(routes).forEach(conflict -> kept.remove(conflict.second()));
    return kept;
  }
}
