package io.brrtrouter.codegen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a name of a document into the words a Java name is made of. */
final class Words {
  private Words() {}

  /**
   * The runs of letters and digits; a leading sign counts as a word, and symbols if all else lacks.
   */
  static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    name.codePoints()
        .forEach(c -> {
          if (isWordPart(c)) {
            word.appendCodePoint(c);
          } else {
            flush(word, words);
          }
        });
    flush(word, words);
    if (words.isEmpty()) {
      name.codePoints().forEach(c -> words.add(Symbols.name(c)));
    } else if (name.charAt(0) == '-' || name.charAt(0) == '+') {
      words.addFirst(Symbols.name(name.charAt(0)));
    }
    return shouted(name) && words.size() > 1 ? lowered(words) : words;
  }

  /**
   * These words split once more where a lower-case letter meets an upper-case one: for constants.
   */
  static List<String> humps(String name) {
    List<String> humps = new ArrayList<>();
    for (String word : of(name)) {
      int start = 0;
      for (int i = 1; i < word.length(); i++) {
        if (startsHump(word, i)) {
          humps.add(word.substring(start, i));
          start = i;
        }
      }
      humps.add(word.substring(start));
    }
    return humps;
  }

  private static boolean startsHump(String word, int at) {
    if (!Character.isUpperCase(word.charAt(at))) {
      return false;
    }
    boolean afterLower = !Character.isUpperCase(word.charAt(at - 1));
    boolean beforeLower = at + 1 < word.length() && Character.isLowerCase(word.charAt(at + 1));
    return afterLower || beforeLower;
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        && Character.isJavaIdentifierPart(c)
        && !Character.isIdentifierIgnorable(c);
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean shouted(String name) {
    return name.chars().noneMatch(Character::isLowerCase);
  }

  private static List<String> lowered(List<String> words) {
    return words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
  }
}
