package io.brrtrouter.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How many lines an operation of the pet store takes: its contract, its binding, and its share of
 * the types and codecs that it needs, where one that n operations need counts an n-th for each. All
 * lines count, comments and blank ones too.
 */
class GeneratedLinesTest {
  private static final Path DOCUMENT =
      Path.of("../examples/pet-store/src/main/openapi/petstore.yaml");
  private static final Pattern TYPE = Pattern.compile("\\b[A-Z]\\w*");
  private static final String BINDING = "Operation";

  @Test
  void anOperationOfThePetStoreTakesAHundredAndTwentyLines() throws IOException {
    Map<String, String> sources = sources();
    Map<String, Set<String>> needs = new TreeMap<>();
    for (String name : sources.keySet()) {
      if (name.endsWith(BINDING)) {
        needs.put(name, needs(name, sources));
      }
    }
    Map<String, Integer> sharers = new HashMap<>();
    needs.values().forEach(all -> all.forEach(name -> sharers.merge(name, 1, Integer::sum)));
    List<Double> lines =
        needs.values().stream()
            .map(all -> all.stream().mapToDouble(n -> lines(sources, n) / sharers.get(n)).sum())
            .sorted()
            .toList();

    assertThat(lines).hasSize(27);
    assertThat(lines.get(lines.size() / 2)).isLessThanOrEqualTo(120);
  }

  private static Map<String, String> sources() throws IOException {
    ReadResult result =
        new DocumentReader(Set.of()).read("petstore.yaml", Files.readString(DOCUMENT));
    Map<String, String> sources = new TreeMap<>();
    Generator.generate(result.document(), Options.of("petstore", "petstore.yaml"))
        .files()
        .forEach((path, bytes) -> sources.put(simpleName(path), new String(bytes, UTF_8)));
    return sources;
  }

  private static String simpleName(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
  }

  /** The files that a binding needs, itself included. */
  private static Set<String> needs(String binding, Map<String, String> sources) {
    Set<String> found = new LinkedHashSet<>(List.of(binding));
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      Matcher names = TYPE.matcher(sources.get(open.remove()));
      while (names.find()) {
        String name = names.group();
        if (sources.containsKey(name) && !name.endsWith(BINDING) && found.add(name)) {
          open.add(name);
        }
      }
    }
    return found;
  }

  private static double lines(Map<String, String> sources, String name) {
    return sources.get(name).lines().count();
  }
}
