package io.brrtrouter.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documentation shows only code that is compiled and tested: each block of it says which region
 * of which file it is. A region stands between {@code snippet NAME} and {@code end snippet}, in
 * comments of their own lines.
 *
 * <pre>{@code
 * <!-- snippet: examples/pet-store/pom.xml#plugin -->
 * }</pre>
 */
class DocsTest {
  private static final Path ROOT = Path.of(System.getProperty("brrtrouter.root", ".."));
  private static final Set<String> CODE = Set.of("java", "xml", "yaml");
  private static final Pattern BLOCK =
      Pattern.compile("(?m)(?:<!-- snippet: (\\S+)#(\\S+) -->\\n)?^```(\\w+)\\n((?s:.*?))^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#\\s]+)[^)]*\\)");

  static Stream<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path folder : List.of(ROOT, ROOT.resolve("docs"), ROOT.resolve("examples/pet-store"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
      }
    }
    return pages.stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyBlockOfCodeIsARegionOfATestedFile(Path page) throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(page));
    while (block.find()) {
      if (CODE.contains(block.group(3))) {
        assertThat(block.group(1)).as("the origin of\n%s", block.group(4)).isNotNull();
        assertThat(block.group(4)).isEqualTo(region(block.group(1), block.group(2)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) throws IOException {
    Matcher link = LINK.matcher(Files.readString(page));
    while (link.find()) {
      assertThat(page.resolveSibling(link.group(1))).exists();
    }
  }

  private static String region(String file, String name) throws IOException {
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(ROOT.resolve(file))) {
      if (line.matches("\\s*(//|#|<!--) snippet " + Pattern.quote(name) + "( -->)?")) {
        inside = true;
      } else if (inside && line.matches("\\s*(//|#|<!--) end snippet( -->)?")) {
        return String.join("\n", lines).stripIndent() + "\n";
      } else if (inside) {
        lines.add(line);
      }
    }
    throw new AssertionError("no snippet " + name + " in " + file);
  }
}
