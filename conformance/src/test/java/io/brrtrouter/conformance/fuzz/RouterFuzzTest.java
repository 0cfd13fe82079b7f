package io.brrtrouter.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.brrtrouter.http.Method;
import io.brrtrouter.routing.Found;
import io.brrtrouter.routing.Match;
import io.brrtrouter.routing.PathTemplate;
import io.brrtrouter.routing.RouteTable;
import io.brrtrouter.routing.RouterMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/** Tables and paths made of the input: all modes agree, and with a table that compares them all. */
@Tag("fuzz")
class RouterFuzzTest {
  private static final String[] PIECES = {
    "a", "b", "ab", "a.b", "a-b", "", "{p}", "{p}.b", "a{p}", "v{p}-b", "a{p}b", "ab{p}"
  };
  private static final String[] PLAIN = {
    "a", "b", "ab", "a.b", "a-b", "", "aa", "v1-b", "vb-b", "aab", "x.b", "abb", "a--b", ".b", "v-b"
  };

  @FuzzTest
  void everyModeFindsWhatAComparisonFinds(FuzzedDataProvider input) {
    List<String> templates = templates(input);
    NaiveTable naive = new NaiveTable(templates);
    List<RouteTable<String>> tables = tables(templates);
    for (int paths = input.consumeInt(1, 6); paths > 0; paths--) {
      String path = path(input);
      String found = naive.find(path);
      for (RouteTable<String> table : tables) {
        assertThat(answer(table, path)).as("%s of %s", path, templates).isEqualTo(found);
      }
    }
    String odd = "/" + input.consumeRemainingAsString();
    String answer = whole(tables.getFirst(), odd);
    for (RouteTable<String> table : tables) {
      assertThat(whole(table, odd)).as("%s of %s", odd, templates).isEqualTo(answer);
    }
  }

  private static List<String> templates(FuzzedDataProvider input) {
    List<String> templates = new ArrayList<>();
    Set<String> shapes = new HashSet<>();
    for (int count = input.consumeInt(1, 10); count > 0; count--) {
      StringBuilder text = new StringBuilder();
      for (int segments = input.consumeInt(1, 4); segments > 0; segments--) {
        String piece = input.pickValue(PIECES);
        text.append('/').append(piece.replace("{p}", "{p" + segments + "}"));
      }
      if (shapes.add(PathTemplate.parse(text.toString()).shape())) {
        templates.add(text.toString());
      }
    }
    return templates;
  }

  private static String path(FuzzedDataProvider input) {
    StringBuilder text = new StringBuilder();
    for (int segments = input.consumeInt(1, 4); segments > 0; segments--) {
      text.append('/').append(input.pickValue(PLAIN));
    }
    return text.toString();
  }

  private static List<RouteTable<String>> tables(List<String> templates) {
    List<RouteTable<String>> tables = new ArrayList<>();
    for (RouterMode mode : RouterMode.values()) {
      RouteTable.Builder<String> builder = RouteTable.builder(mode);
      templates.forEach(text -> builder.add(Method.GET, PathTemplate.parse(text), text));
      tables.add(builder.build());
    }
    return tables;
  }

  private static String answer(RouteTable<String> table, String path) {
    return table.match(Method.GET, path) instanceof Found<String> found ? found.value() : null;
  }

  /** With captures, and what other methods are told. */
  private static String whole(RouteTable<String> table, String path) {
    Match<String> match = table.match(Method.GET, path);
    StringBuilder text = new StringBuilder(match.getClass().getSimpleName());
    if (match instanceof Found<String> found) {
      text.append(found.value());
      for (int i = 0; i < found.captures(); i++) {
        text.append(' ').append(found.capture(i));
      }
    }
    return text.append(table.match(Method.PUT, path)).append(table.allow(path)).toString();
  }
}
