package io.brrtrouter.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a raw query, split at {@code &} and the first {@code =}, when first asked for.
 * Values stay raw: only a parameter's style knows which of their characters are delimiters. Belongs
 * to the thread that handles the request.
 */
public final class QueryParameters {
  /** The most pairs a query may have, unless another number is said. */
  public static final int MAX_PAIRS = 1000;

  private static final QueryParameters NONE = new QueryParameters("", 0);

  private final String raw;
  private final int limit;
  private QuerySplitter.@Nullable Bounds bounds;

  private QueryParameters(String raw, int limit) {
    this.raw = raw;
    this.limit = limit;
  }

  /** The parameters of a raw query; null is the empty one. */
  public static QueryParameters parse(@Nullable String rawQuery) {
    return parse(rawQuery, MAX_PAIRS);
  }

  /** The parameters of a raw query or form that may have so many pairs. */
  public static QueryParameters parse(@Nullable String rawQuery, int maxPairs) {
    return rawQuery == null || rawQuery.isEmpty() ? NONE : new QueryParameters(rawQuery, maxPairs);
  }

  /**
   * The number of pairs.
   *
   * @throws Rejection 400 past the most pairs it may have
   */
  public int size() {
    return bounds().size();
  }

  /**
   * The index of the next pair of this name, or -1.
   *
   * @param name the decoded name
   * @param from the index to start at
   * @throws Rejection 400 past the most pairs it may have, or where a name has a malformed escape
   */
  public int indexOf(String name, int from) {
    QuerySplitter.Bounds split = bounds();
    for (int i = from; i < split.size(); i++) {
      if (isNamed(split, i, name)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The name of a pair, percent-decoded; a plus is a space.
   *
   * @throws Rejection 400 where it has a malformed escape
   */
  public String name(int index) {
    return PercentCoding.decodeForm(raw, bounds().start(index), bounds().equals(index));
  }

  /** The raw value of a pair, or null where it has no equals sign. */
  public @Nullable String rawValue(int index) {
    int equals = bounds().equals(index);
    int end = bounds().end(index);
    return equals == end ? null : raw.substring(equals + 1, end);
  }

  /** Every pair, in order. */
  public List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      pairs.add(new Pair(name(i), rawValue(i)));
    }
    return pairs;
  }

  private QuerySplitter.Bounds bounds() {
    QuerySplitter.Bounds split = bounds;
    if (split == null) {
      split = QuerySplitter.split(raw, limit);
      bounds = split;
    }
    return split;
  }

  private boolean isNamed(QuerySplitter.Bounds split, int index, String name) {
    int start = split.start(index);
    int equals = split.equals(index);
    for (int i = start; i < equals; i++) {
      char c = raw.charAt(i);
      if (c == '%' || c == '+') {
        return PercentCoding.decodeForm(raw, start, equals).equals(name);
      }
      if (i - start >= name.length() || c != name.charAt(i - start)) {
        return false;
      }
    }
    return equals - start == name.length();
  }

  /**
   * A pair as it stands in the query.
   *
   * @param name the name, percent-decoded (a plus is a space)
   * @param rawValue the raw value, or null where there is no equals sign
   */
  public record Pair(String name, @Nullable String rawValue) {}
}
