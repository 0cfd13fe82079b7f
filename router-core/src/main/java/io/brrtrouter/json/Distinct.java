package io.brrtrouter.json;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether items are all different. */
final class Distinct {
  private static final int FEW = 8;

  private Distinct() {}

  static boolean areDistinct(@Nullable Object[] items) {
    if (items.length <= FEW) {
      for (int i = 1; i < items.length; i++) {
        for (int k = 0; k < i; k++) {
          if (Objects.equals(key(items[i]), key(items[k]))) {
            return false;
          }
        }
      }
      return true;
    }
    Set<@Nullable Object> seen = HashSet.newHashSet(items.length);
    for (Object item : items) {
      if (!seen.add(key(item))) {
        return false;
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
