package io.brrtrouter.examples.petstore.live;

import io.brrtrouter.examples.petstore.api.PetEvent;
import io.brrtrouter.examples.petstore.api.PetEventType;
import io.brrtrouter.operation.EventStream;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells everybody who listens what happens to pets. Safe for concurrent use. */
public final class PetEvents {
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final Consumer<PetEvent> other;

  /** Tells {@code other} as well, which must not wait. */
  public PetEvents(Consumer<PetEvent> other) {
    this.other = other;
  }

  /** A stream of what happens from now on, which ends after {@code max} events if that is said. */
  // snippet listen
  public EventStream listen(@Nullable Integer max) {
    EventStream stream = EventStream.open();
    Listener listener = new Listener(stream, max == null ? Integer.MAX_VALUE : max);
    listeners.add(listener);
    stream.onClose(() -> listeners.remove(listener));
    return stream;
  }

  // end snippet

  /** Tells that a pet was added. */
  public void added(UUID pet) {
    publish(new PetEvent(PetEventType.PET_ADDED, pet));
  }

  /** Tells that a pet has changed. */
  public void changed(UUID pet) {
    publish(new PetEvent(PetEventType.PET_CHANGED, pet));
  }

  /** Tells that a pet was adopted. */
  public void adopted(UUID pet) {
    publish(new PetEvent(PetEventType.PET_ADOPTED, pet));
  }

  /** Tells that a pet was removed. */
  public void removed(UUID pet) {
    publish(new PetEvent(PetEventType.PET_REMOVED, pet));
  }

  /** Never waits for anybody. */
  private void publish(PetEvent event) {
    EventStream.Event line = new EventStream.Event(event.type().value(), null, json(event));
    listeners.forEach(listener -> listener.tell(line));
    other.accept(event);
  }

  /** The event as its schema has it. */
  static String json(PetEvent event) {
    return "{\"type\":\"" + event.type().value() + "\",\"petId\":\"" + event.petId() + "\"}";
  }

  private static final class Listener {
    private final EventStream stream;
    private int left;

    Listener(EventStream stream, int max) {
      this.stream = stream;
      this.left = max;
    }

    /** A browser that is too slow for the queue is let go; it comes back by itself. */
    synchronized void tell(EventStream.Event event) {
      if (left > 0 && (!stream.offer(event) || --left == 0)) {
        left = 0;
        stream.close();
      }
    }
  }
}
