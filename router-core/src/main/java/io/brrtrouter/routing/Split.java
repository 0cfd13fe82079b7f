package io.brrtrouter.routing;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a segment with several expressions, or with literal text beside one, is cut up. Each capture
 * takes as much as it can, from the left, and leaves at least one character, or one escape, to each
 * of the others: {@code {name}.{extension}} cuts {@code a.tar.gz} at its last dot. Costs time
 * linear in the segment for each expression, whatever a client sends.
 */
record Split(String prefix, List<String> between, String suffix) {

  /** Takes the texts before, between and after the captures: one more than there are captures. */
  static Split of(List<String> texts) {
    List<String> between = List.copyOf(texts.subList(1, texts.size() - 1));
    return new Split(texts.getFirst(), between, texts.getLast());
  }

  int captures() {
    return between.size() + 1;
  }

  int literalCharacters() {
    return prefix.length() + suffix.length() + String.join("", between).length();
  }

  /** The texts with a mark for each capture. */
  String shape() {
    StringBuilder shape = new StringBuilder(prefix);
    between.forEach(text -> shape.append("{}").append(text));
    return shape.append("{}").append(suffix).toString();
  }

  /** What a segment must look like at the least. */
  String regex() {
    return Pattern.quote(prefix) + "[^/]+" + Pattern.quote(suffix);
  }

  boolean fits(String path, int start, int end) {
    int from = start + prefix.length();
    int to = end - suffix.length();
    if (to - from < captures()
        || !path.startsWith(prefix, start)
        || !path.startsWith(suffix, to)
        || isInEscape(path, to)) {
      return false;
    }
    for (int i = between.size() - 1; i >= 0 && to >= 0; i--) {
      to = lastCut(path, between.get(i), from, to);
    }
    return to >= 0;
  }

  void note(Found<?> found, int index, String path, int start, int end) {
    int from = start + prefix.length();
    int to = end - suffix.length();
    for (int i = between.size() - 1; i >= 0; i--) {
      int cut = lastCut(path, between.get(i), from, to);
      found.note(index + i + 1, cut + between.get(i).length(), to);
      to = cut;
    }
    found.note(index, from, to);
  }

  /** The last place where the text leaves something before and after it; -1 if there is none. */
  private static int lastCut(String path, String text, int from, int to) {
    int cut = to - text.length() - 1;
    while (cut > from && (!path.startsWith(text, cut) || isInEscape(path, cut))) {
      cut--;
    }
    return cut > from ? cut : -1;
  }

  /** Whether this index is at one of the two digits of an escape. */
  private static boolean isInEscape(String path, int index) {
    return path.charAt(index - 1) == '%' || path.charAt(index - 2) == '%';
  }
}
