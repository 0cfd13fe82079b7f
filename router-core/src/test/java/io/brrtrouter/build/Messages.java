package io.brrtrouter.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What sources say to their users: the literals that messages are put together of. */
final class Messages {
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final int SHORTEST = 14;

  private Messages() {}

  /** All literals of these sources that read like a part of a sentence. */
  static Set<String> everywhere(String folder) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    for (String source : sources(folder)) {
      collect(source, found);
    }
    return found;
  }

  /** Those in the arguments of calls that end in one of these names. */
  static Set<String> within(String folder, String calls) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    for (String source : sources(folder)) {
      Matcher call = Pattern.compile("(?:" + calls + ")\\(").matcher(source);
      while (call.find()) {
        collect(source.substring(call.end(), end(source, call.end())), found);
      }
    }
    return found;
  }

  private static List<String> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Page.ROOT.resolve(folder))) {
      List<String> sources = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        sources.add(Files.readString(file));
      }
      return sources;
    }
  }

  private static void collect(String source, Set<String> found) {
    Matcher literal = LITERAL.matcher(source);
    while (literal.find()) {
      String text = literal.group(1).replace("\\n", "\n").replace("\\\"", "\"").strip();
      if (text.length() >= SHORTEST && text.indexOf(' ') > 0 && text.indexOf('\n') < 0) {
        found.add(text);
      }
    }
  }

  /** Where the argument list ends that begins here. */
  private static int end(String source, int from) {
    int open = 1;
    int at = from;
    while (open > 0 && at < source.length()) {
      char c = source.charAt(at);
      if (c == '"') {
        Matcher literal = LITERAL.matcher(source).region(at, source.length());
        at = literal.lookingAt() ? literal.end() : at + 1;
        continue;
      }
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      at++;
    }
    return at;
  }
}
