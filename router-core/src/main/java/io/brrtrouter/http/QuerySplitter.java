package io.brrtrouter.http;

import java.util.ArrayList;
import java.util.List;

/** Splits raw queries. */
final class QuerySplitter {
  private QuerySplitter() {}

  static List<QueryParameters.Pair> split(String raw) {
    List<QueryParameters.Pair> pairs = new ArrayList<>();
    int start = 0;
    while (start <= raw.length()) {
      int end = raw.indexOf('&', start);
      if (end < 0) {
        end = raw.length();
      }
      if (end > start) {
        pairs.add(pair(raw, start, end));
      }
      start = end + 1;
    }
    return pairs;
  }

  private static QueryParameters.Pair pair(String raw, int start, int end) {
    int equals = raw.indexOf('=', start);
    if (equals < 0 || equals >= end) {
      return new QueryParameters.Pair(PercentCoding.decodeForm(raw, start, end), null);
    }
    return new QueryParameters.Pair(
        PercentCoding.decodeForm(raw, start, equals), raw.substring(equals + 1, end));
  }
}
