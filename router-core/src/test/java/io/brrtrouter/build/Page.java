package io.brrtrouter.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation. Its blocks of code are commands, of language {@code sh}, or have a
 * comment above them that says where they are from: {@code <!-- snippet: FILE#REGION -->}, or
 * {@code <!-- output -->} for what people see.
 */
record Page(Path file) {
  static final Path ROOT = Path.of(System.getProperty("brrtrouter.root", ".."));

  private static final Pattern BLOCK =
      Pattern.compile("(?m)^(?:<!-- (.*) -->\n)?```(\\w*)\n((?s:.*?))^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#\\s]+)[^)]*\\)");

  /** A block of code: what the comment above it says, its language and its lines. */
  record Block(String origin, String language, String text) {}

  /** Every page there is. */
  static List<Page> all() throws IOException {
    List<Page> pages = new ArrayList<>();
    for (String folder : List.of("", "docs", "examples/pet-store")) {
      try (var files = Files.list(ROOT.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).map(Page::new).forEach(pages::add);
      }
    }
    return pages;
  }

  String text() throws IOException {
    return Files.readString(file);
  }

  List<Path> links() throws IOException {
    return LINK.matcher(text())
        .results()
        .map(link -> file.resolveSibling(link.group(1)).normalize())
        .toList();
  }

  List<Block> blocks() throws IOException {
    return BLOCK.matcher(text()).results().map(Page::block).toList();
  }

  /** Takes the regions as they are now over into this page. */
  void refresh() throws IOException {
    String text =
        BLOCK
            .matcher(text())
            .replaceAll(found -> {
              Block block = block(found);
              String current =
                  Snippet.isNamedBy(block.origin()) ? Snippet.of(block.origin()) : block.text();
              String head = found.group().substring(0, found.start(3) - found.start());
              return Matcher.quoteReplacement(head + current + "```");
            });
    Files.writeString(file, text);
  }

  private static Block block(MatchResult found) {
    String origin = found.group(1) == null ? "" : found.group(1);
    return new Block(origin, found.group(2), found.group(3));
  }

  @Override
  public String toString() {
    return ROOT.relativize(file).toString();
  }
}
