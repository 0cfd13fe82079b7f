package io.brrtrouter.conformance.differential;

import io.brrtrouter.http.FilePart;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Whether two values are the same, arrays in records included, whose equality is not theirs. */
final class SameValues {
  private static final SameValues EXACTLY = new SameValues(false);
  private static final SameValues ONCE_WRITTEN = new SameValues(true);

  private final boolean byAmount;

  private SameValues(boolean byAmount) {
    this.byAmount = byAmount;
  }

  /** Whether they are equal. */
  static boolean are(Object a, Object b) {
    return EXACTLY.same(a, b);
  }

  /** Whether they are equal but for how their numbers were written: 1.50 and 1.5, 1e2 and 100. */
  static boolean areOnceWritten(Object a, Object b) {
    return ONCE_WRITTEN.same(a, b);
  }

  private boolean same(Object a, Object b) {
    if (a == null
        || b == null
        || a.getClass() != b.getClass()
            && !areBoth(a, b, Map.class)
            && !areBoth(a, b, Collection.class)
            && !areBoth(a, b, JsonNode.class)) {
      return a == b;
    }
    return switch (a) {
      case FilePart part -> true; // a stream, which is read once
      case Record record -> records(record, (Record) b);
      case Map<?, ?> map -> maps(map, (Map<?, ?>) b);
      case JsonNode node -> trees(node, (JsonNode) b);
      case BigDecimal number when byAmount -> number.compareTo((BigDecimal) b) == 0;
      case Collection<?> items -> items(items, (Collection<?>) b);
      case Object array when array.getClass().isArray() -> arrays(array, b);
      default -> Objects.equals(a, b);
    };
  }

  private static boolean areBoth(Object a, Object b, Class<?> type) {
    return type.isInstance(a) && type.isInstance(b);
  }

  private boolean trees(JsonNode a, JsonNode b) {
    return byAmount
        ? a.equals(
            (x, y) ->
                x.isNumber() && y.isNumber()
                    ? x.decimalValue().compareTo(y.decimalValue())
                    : x.equals(y) ? 0 : 1,
            b)
        : a.equals(b);
  }

  private boolean records(Record a, Record b) {
    for (int i = 0; i < Components.count(a); i++) {
      if (!same(Components.of(a, i), Components.of(b, i))) {
        return false;
      }
    }
    return true;
  }

  /** In the same order as well: maps keep that of the document. */
  private boolean maps(Map<?, ?> a, Map<?, ?> b) {
    if (a.size() != b.size()) {
      return false;
    }
    Iterator<? extends Map.Entry<?, ?>> others = b.entrySet().iterator();
    for (Map.Entry<?, ?> entry : a.entrySet()) {
      Map.Entry<?, ?> other = others.next();
      if (!entry.getKey().equals(other.getKey()) || !same(entry.getValue(), other.getValue())) {
        return false;
      }
    }
    return true;
  }

  private boolean items(Collection<?> a, Collection<?> b) {
    if (a.size() != b.size()) {
      return false;
    }
    Iterator<?> others = b.iterator();
    for (Object item : a) {
      if (!same(item, others.next())) {
        return false;
      }
    }
    return true;
  }

  private boolean arrays(Object a, Object b) {
    int length = Array.getLength(a);
    if (length != Array.getLength(b)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!same(Array.get(a, i), Array.get(b, i))) {
        return false;
      }
    }
    return true;
  }
}
