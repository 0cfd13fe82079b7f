package io.brrtrouter.json;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells whether items are all different, as JSON (JSON Schema, 4.2.2). */
final class Distinct {
  /** Up to so many items are compared each with each, which takes no memory. */
  private static final int FEW = 8;

  private Distinct() {}

  /**
   * Whether {@link #areDistinct(Collection)} can tell: what is equal as JSON is equal as these, and
   * the other way round where they are written.
   */
  static boolean canTell(Collection<?> items) {
    for (Object item : items) {
      boolean known =
          switch (item) {
            case null -> true;
            case String text -> true;
            case Enum<?> constant -> true;
            case Boolean flag -> true;
            case Integer number -> true;
            case Long number -> true;
            case BigInteger number -> true;
            case UUID uuid -> true;
            case LocalDate date -> true;
            default -> false;
          };
      if (!known) {
        return false;
      }
    }
    return true;
  }

  /** Whether no two items of an array are equal. */
  static boolean areDistinct(JsonNode array) {
    Set<String> seen = HashSet.newHashSet(array.size());
    for (int i = 0; i < array.size(); i++) {
      if (!seen.add(JsonKeys.of(array.get(i)))) {
        return false;
      }
    }
    return true;
  }

  static boolean areDistinct(Collection<?> items) {
    if (items.size() <= FEW && items instanceof List<?> list && list instanceof RandomAccess) {
      return areFewDistinct(list);
    }
    Set<@Nullable Object> seen = HashSet.newHashSet(items.size());
    for (Object item : items) {
      if (!seen.add(item)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areFewDistinct(List<?> items) {
    for (int i = 1; i < items.size(); i++) {
      for (int k = 0; k < i; k++) {
        if (Objects.equals(items.get(i), items.get(k))) {
          return false;
        }
      }
    }
    return true;
  }
}
