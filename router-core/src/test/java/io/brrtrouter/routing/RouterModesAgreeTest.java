package io.brrtrouter.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The modes differ in what a match costs, never in what it answers. */
class RouterModesAgreeTest {

  private static final int TRIES = 2000;
  private static final Method[] METHODS = Method.values();
  private static final Method[] ROUTED = {Method.GET, Method.HEAD, Method.POST, Method.OPTIONS};

  private static final String[] SEGMENTS = {
    "a", "b", "", "a.b", "a-b", "a b", "é", "%2F", "v1", "?", "?", "?.b", "a?", "?-?", "??", "v?.?",
    "label"
  };
  private static final String[] PLAIN_SEGMENTS = {
    "a", "b", "", "a.b", "a-b", "v1", "?", "?", "?.b", "a?", "?-?", "??", "v?.?", "?2?"
  };
  private static final String[] PATHS = {
    "a", "b", "", "a.b", "a-b", "a-b-c", "v1.2", ".", "..", "%61", "%2e", "%2F", "%2f", "a%2Fb",
    "a%20b", "a b", "%C3%A9", "%c3%a9", "é", "a..b", "--", "%zz", "%", "ab", "|"
  };
  private static final String[] PLAIN_PATHS = {
    "a", "b", "", "a.b", "a-b", "a-b-c", "v1.2", "ab", "abc", "a.b.c", "--", "---", "a..b", "%2F",
    "a%2Fb", "v%2F.1", "x%2F2", "vv.b", "..."
  };

  /** One seed that is always the same, and one of today; a failure tells which it was. */
  static LongStream seeds() {
    return LongStream.of(2026, Long.getLong("brrtrouter.test.seed", System.nanoTime()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void allModesGiveTheSameAnswer(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TRIES; i++) {
      List<RouteTable<String>> tables = tables(routes(random, SEGMENTS));
      Method method = any(random, METHODS);
      for (int paths = random.nextInt(12); paths > 0; paths--) {
        String path = path(random, PATHS);
        String answer = Tables.answer(tables.getFirst(), method, path);
        Set<Method> allow = tables.getFirst().allow(path);
        for (RouteTable<String> table : tables) {
          assertThat(Tables.answer(table, method, path))
              .as("seed %s, %s %s", seed, method, path)
              .isEqualTo(answer);
          assertThat(table.allow(path)).as("seed %s, %s", seed, path).isEqualTo(allow);
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void allModesAnswerAsSpecified(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TRIES; i++) {
      List<Route<String>> routes = routes(random, PLAIN_SEGMENTS);
      SpecifiedTable specified = new SpecifiedTable(routes);
      Method method = any(random, METHODS);
      for (int paths = random.nextInt(12); paths > 0; paths--) {
        String path = path(random, PLAIN_PATHS);
        String answer = specified.answer(method, path);
        for (RouteTable<String> table : tables(routes)) {
          assertThat(Tables.answer(table, method, path))
              .as("seed %s, %s %s", seed, method, path)
              .isEqualTo(answer);
        }
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

  private static <T> T any(Random random, T[] of) {
    return of[random.nextInt(of.length)];
  }

  private static String path(Random random, String[] segments) {
    StringBuilder path = new StringBuilder();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      path.append('/').append(any(random, segments));
    }
    return path.toString();
  }

  /** Routes of these segments, where question marks stand for captures, without conflicts. */
  private static List<Route<String>> routes(Random random, String[] segments) {
    List<Route<String>> routes = new ArrayList<>();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      List<String> some = new ArrayList<>();
      for (int j = 1 + random.nextInt(4); j > 0; j--) {
        some.add(any(random, segments));
      }
      boolean tail = random.nextInt(7) == 0;
      routes.add(Tables.route(any(random, ROUTED) + " " + template(some, tail)));
    }
    return withoutConflicts(routes);
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
