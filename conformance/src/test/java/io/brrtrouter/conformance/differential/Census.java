package io.brrtrouter.conformance.differential;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which generated types values have been built of. Not safe for concurrent use. */
final class Census {
  private final String packageName;
  private final Set<String> names = new HashSet<>();

  /** Of the types in this package. */
  Census(String packageName) {
    this.packageName = packageName;
  }

  /** The types of all values so far. */
  Set<String> names() {
    return names;
  }

  /** Notes the types of a value and of all that it holds. */
  void count(Object value) {
    switch (value) {
      case null -> {}
      case Collection<?> items -> {
        for (Object item : items) {
          count(item);
        }
      }
      case Map<?, ?> map -> count(map.values());
      case Enum<?> constant -> names.add(constant.getDeclaringClass().getSimpleName());
      case Record record -> {
        if (record.getClass().getPackageName().equals(packageName)) {
          names.add(record.getClass().getSimpleName());
        }
        for (int i = 0; i < Components.count(record); i++) {
          count(Components.of(record, i));
        }
      }
      default -> {}
    }
  }
}
