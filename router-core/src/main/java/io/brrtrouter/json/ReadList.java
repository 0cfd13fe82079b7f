package io.brrtrouter.json;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.Consumer;

/** A list that was read: nobody else has its array, so it needs no copy to be immutable. */
final class ReadList<T> extends AbstractList<T> implements RandomAccess {
  private final Object[] items;

  ReadList(Object[] items) {
    this.items = items;
  }

  @Override
  @SuppressWarnings("unchecked") // only what the decoder of T made is in it
  public T get(int index) {
    return (T) items[index];
  }

  @Override
  public int size() {
    return items.length;
  }

  @Override
  @SuppressWarnings("unchecked") // as above
  public void forEach(Consumer<? super T> action) {
    for (Object item : items) {
      action.accept((T) item);
    }
  }

  @Override
  public Object[] toArray() {
    return items.clone();
  }
}
