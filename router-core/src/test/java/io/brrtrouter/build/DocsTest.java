package io.brrtrouter.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documentation shows code that is compiled and tested, and leads nowhere that is not there.
 * With {@code -Dbrrtrouter.docs=write} it is brought up to date instead.
 */
class DocsTest {
  private static final boolean WRITE = "write".equals(System.getProperty("brrtrouter.docs"));

  static List<Page> pages() throws IOException {
    return Page.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyBlockOfCodeIsARegionOfASourceOrSaysWhatItIs(Page page) throws IOException {
    if (WRITE) {
      page.refresh();
    }
    for (Page.Block block : page.blocks()) {
      if (Snippet.isNamedBy(block.origin())) {
        assertThat(block.text()).as(block.origin()).isEqualTo(Snippet.of(block.origin()));
      } else if (!block.language().equals("sh")) {
        assertThat(block.origin()).as(block.text()).isEqualTo("output");
        assertThat(block.language()).as(block.text()).isIn("text", "json");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noBlockOfCodeIsMadeByIndentation(Page page) throws IOException {
    assertThat(page.text()).doesNotContainPattern("\n\n    \\S");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Page page) throws IOException {
    assertThat(page.links()).allSatisfy(link -> assertThat(link).exists());
  }

  @Test
  void theIndexListsEveryPage() throws IOException {
    Page index = new Page(Page.ROOT.resolve("docs/README.md"));
    assertThat(index.links())
        .containsAll(
            Page.all().stream()
                .map(page -> page.file().normalize())
                .filter(file -> file.getParent().endsWith("docs"))
                .filter(file -> !file.endsWith("docs/README.md"))
                .toList());
  }
}
