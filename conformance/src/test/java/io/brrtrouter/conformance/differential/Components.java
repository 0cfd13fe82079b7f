package io.brrtrouter.conformance.differential;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

/** The components of records, which are package-private; how they are had is found out once. */
final class Components {
  private static final ClassValue<Method[]> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
          Method[] accessors =
              Stream.of(type.getRecordComponents())
                  .map(RecordComponent::getAccessor)
                  .toArray(Method[]::new);
          AccessibleObject.setAccessible(accessors, true);
          return accessors;
        }
      };

  private Components() {}

  /** How many components the records of this one's type have. */
  static int count(Record record) {
    return ACCESSORS.get(record.getClass()).length;
  }

  /** What a component holds, by its place. */
  static Object of(Record record, int index) {
    try {
      return ACCESSORS.get(record.getClass())[index].invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
