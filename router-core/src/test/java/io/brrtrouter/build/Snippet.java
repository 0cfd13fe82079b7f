package io.brrtrouter.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/**
 * A region of a source, from a comment {@code snippet NAME} to a comment {@code end snippet},
 * without the indentation that all its lines share.
 */
final class Snippet {
  private static final String MARK = "snippet: ";

  private Snippet() {}

  /** Whether this comment names a region. */
  static boolean isNamedBy(String origin) {
    return origin.startsWith(MARK);
  }

  /** The region that a comment {@code snippet: FILE#REGION} names. */
  static String of(String origin) {
    String[] place = origin.substring(MARK.length()).split("#", 2);
    try {
      return region(Files.readAllLines(Page.ROOT.resolve(place[0])), place[1]);
    } catch (IOException e) {
      throw new UncheckedIOException("in " + origin, e);
    }
  }

  private static String region(List<String> lines, String name) {
    int begin = next(lines, 0, " snippet " + name);
    int end = next(lines, begin, " end snippet");
    return String.join("\n", lines.subList(begin + 1, end)).stripTrailing().stripIndent() + "\n";
  }

  private static int next(List<String> lines, int from, String comment) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).replace("-->", "").stripTrailing().endsWith(comment)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no comment '" + comment.strip() + "'");
  }
}
