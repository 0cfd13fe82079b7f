package io.brrtrouter.json;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether items are all different, as JSON (JSON Schema, 4.2.2). */
final class Distinct {
  /** Up to so many items are compared each with each, which takes no memory. */
  private static final int FEW = 8;

  private Distinct() {}

  static boolean areDistinct(Collection<?> items) {
    if (items.size() <= FEW && items instanceof List<?> list && list instanceof RandomAccess) {
      return areFewDistinct(list);
    }
    Set<@Nullable Object> seen = HashSet.newHashSet(items.size());
    for (Object item : items) {
      if (!seen.add(key(item))) {
        return false;
      }
    }
    return true;
  }

  private static boolean areFewDistinct(List<?> items) {
    for (int i = 1; i < items.size(); i++) {
      for (int k = 0; k < i; k++) {
        if (Objects.equals(key(items.get(i)), key(items.get(k)))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Equal where the items are equal as JSON. */
  private static @Nullable Object key(@Nullable Object item) {
    return switch (item) {
      case BigDecimal number -> number.stripTrailingZeros();
      case byte[] bytes -> ByteBuffer.wrap(bytes);
      case null, default -> item;
    };
  }
}
