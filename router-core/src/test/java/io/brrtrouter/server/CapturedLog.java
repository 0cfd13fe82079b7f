package io.brrtrouter.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What is logged while this is open, from DEBUG on. */
final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final Logger log = (Logger) LoggerFactory.getLogger("io.brrtrouter");
  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

  CapturedLog() {
    log.setLevel(Level.DEBUG);
    start();
    log.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent event) {
    events.add(event);
  }

  /** The events with this message. */
  List<Event> of(String message) {
    return events.stream()
        .filter(event -> event.getFormattedMessage().equals(message))
        .map(Event::of)
        .toList();
  }

  /** Every event. */
  List<Event> all() {
    return events.stream().map(Event::of).toList();
  }

  @Override
  public void close() {
    log.detachAppender(this);
    log.setLevel(null);
  }

  /** A log event. */
  record Event(Level level, String message, Map<String, Object> fields) {
    static Event of(ILoggingEvent event) {
      Map<String, Object> fields = new LinkedHashMap<>();
      if (event.getKeyValuePairs() != null) {
        event.getKeyValuePairs().forEach(pair -> fields.put(pair.key, pair.value));
      }
      return new Event(event.getLevel(), event.getFormattedMessage(), fields);
    }
  }
}
