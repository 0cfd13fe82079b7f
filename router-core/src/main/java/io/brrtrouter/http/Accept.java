package io.brrtrouter.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client accepts (RFC 9110, 12.5.1). Immutable. */
public final class Accept {
  private static final Accept ANYTHING = new Accept(List.of());

  private final List<Range> ranges;

  private Accept(List<Range> ranges) {
    this.ranges = ranges;
  }

  /**
   * What the Accept fields of a request say; without one, or where they are malformed, anything.
   */
  public static Accept of(Headers headers) {
    String first = headers.first("Accept");
    if (first == null || first.equals("*/*")) {
      return ANYTHING;
    }
    List<Range> ranges = new ArrayList<>();
    for (String field : headers.all("Accept")) {
      for (String element : FieldLists.split(field)) {
        MediaType range = MediaType.parse(element);
        if (range != null) {
          ranges.add(Range.of(range));
        }
      }
    }
    return ranges.isEmpty() ? ANYTHING : new Accept(ranges);
  }

  /**
   * The one of these types, or ranges, that is liked most, the earlier of equals; null if none is
   * accepted.
   */
  public @Nullable String choose(List<String> offered) {
    if (ranges.isEmpty()) {
      return offered.isEmpty() ? null : offered.get(0);
    }
    String best = null;
    double bestQuality = 0;
    for (String offer : offered) {
      MediaType type = MediaType.parse(offer);
      double quality = type == null ? 0 : quality(type);
      if (quality > bestQuality) {
        best = offer;
        bestQuality = quality;
      }
    }
    return best;
  }

  /**
   * The quality of a type, by the most specific range that covers it; 0 to 1. An offer that is a
   * range is worth what the best of the types in it is.
   */
  private double quality(MediaType type) {
    double quality = 0;
    double within = 0;
    int specificity = -1;
    for (Range range : ranges) {
      if (range.type.includes(type)) {
        if (range.type.specificity() > specificity) {
          specificity = range.type.specificity();
          quality = range.quality;
        }
      } else if (type.isRange() && type.includes(range.type)) {
        within = Math.max(within, range.quality);
      }
    }
    return Math.max(quality, within);
  }

  private static double weight(MediaType range) {
    String q = range.parameters().get("q");
    if (q == null) {
      return 1;
    }
    try {
      double value = Double.parseDouble(q);
      return value >= 0 && value <= 1 ? value : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private record Range(MediaType type, double quality) {
    /** The weight is no part of the range. */
    static Range of(MediaType element) {
      Map<String, String> parameters = new LinkedHashMap<>(element.parameters());
      parameters.remove("q");
      return new Range(
          new MediaType(element.type(), element.subtype(), parameters), weight(element));
    }
  }
}
