package io.brrtrouter.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of a raw query, split at {@code &} and the first {@code =}, not decoded. */
public final class QueryParameters {
  private static final QueryParameters NONE = new QueryParameters(List.of());

  private final List<Pair> pairs;

  private QueryParameters(List<Pair> pairs) {
    this.pairs = pairs;
  }

  /** Splits a raw query; null is the empty one. */
  public static QueryParameters parse(@Nullable String rawQuery) {
    return rawQuery == null || rawQuery.isEmpty()
        ? NONE
        : new QueryParameters(QuerySplitter.split(rawQuery));
  }

  /** Every pair, in order. */
  public List<Pair> pairs() {
    return pairs;
  }

  /**
   * A pair as it stands in the query.
   *
   * @param name the name, percent-decoded (a plus is a space)
   * @param rawValue the raw value, or null where there is no equals sign
   */
  public record Pair(String name, @Nullable String rawValue) {}
}
