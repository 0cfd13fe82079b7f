package io.brrtrouter.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Header fields in one flat array: name, value, name, value. */
final class FieldList implements Headers {
  static final FieldList EMPTY = new FieldList(new String[0]);

  private final String[] fields;

  private FieldList(String[] fields) {
    this.fields = fields;
  }

  static FieldList of(String... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("a header name without a value: " + namesAndValues.length);
    }
    return namesAndValues.length == 0 ? EMPTY : new FieldList(namesAndValues.clone());
  }

  /** A copy of {@code headers}, leaving out the fields of this name. */
  static FieldList copy(Headers headers, @Nullable String except) {
    if (except == null && headers instanceof FieldList list) {
      return list;
    }
    List<String> kept = new ArrayList<>();
    headers.forEach((name, value) -> {
      if (!name.equalsIgnoreCase(except)) {
        kept.add(name);
        kept.add(value);
      }
    });
    return new FieldList(kept.toArray(new String[0]));
  }

  @Override
  public FieldList plus(String name, String value) {
    String[] longer = Arrays.copyOf(fields, fields.length + 2);
    longer[fields.length] = name;
    longer[fields.length + 1] = value;
    return new FieldList(longer);
  }

  @Override
  public @Nullable String first(String name) {
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i].equalsIgnoreCase(name)) {
        return fields[i + 1];
      }
    }
    return null;
  }

  @Override
  public List<String> all(String name) {
    List<String> values = new ArrayList<>(1);
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i].equalsIgnoreCase(name)) {
        values.add(fields[i + 1]);
      }
    }
    return values;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super String> field) {
    for (int i = 0; i < fields.length; i += 2) {
      field.accept(fields[i], fields[i + 1]);
    }
  }

  @Override
  public String toString() {
    return Arrays.toString(fields);
  }
}
