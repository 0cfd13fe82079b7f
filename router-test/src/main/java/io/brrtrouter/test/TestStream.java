package io.brrtrouter.test;

import io.brrtrouter.http.Headers;
import io.brrtrouter.operation.EventStream.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose content is read while it comes, as bytes or as events. Closing it goes away like
 * a client that has seen enough. Not safe for concurrent use.
 */
public final class TestStream implements AutoCloseable {
  private final Head head;
  private final InputStream content;
  private final BufferedReader lines;

  TestStream(Head head, InputStream content) {
    this.head = head;
    this.content = content;
    this.lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
  }

  /** The status code. */
  public int status() {
    return head.status().code();
  }

  /** The header fields. */
  public Headers headers() {
    return head.headers();
  }

  /** Asserts that this is its status. */
  public TestStream assertStatus(int expected) {
    head.assertStatus(expected, "");
    return this;
  }

  /** The content; not to be mixed with events. */
  public InputStream content() {
    return content;
  }

  /**
   * The next server-sent event (HTML, 9.2), comments aside.
   *
   * @throws AssertionError if none comes within 30 seconds, or the stream ends
   */
  public Event nextEvent() {
    Event event = Patience.within(head.request() + " sent no event", this::read);
    if (event == null) {
      throw head.failed("another event, and the stream has ended", "");
    }
    return event;
  }

  /**
   * The events that are left, until the stream ends.
   *
   * @throws AssertionError if it does not within 30 seconds
   */
  public List<Event> restOfEvents() {
    return Patience.within(
        head.request() + " did not end",
        () -> {
          List<Event> rest = new ArrayList<>();
          for (Event event = read(); event != null; event = read()) {
            rest.add(event);
          }
          return rest;
        });
  }

  private @Nullable Event read() throws IOException {
    String name = null;
    String id = null;
    List<String> data = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty() && !data.isEmpty()) {
        return new Event(name, id, String.join("\n", data));
      }
      String value = value(line);
      switch (line.split(":", 2)[0]) {
        case "event" -> name = value;
        case "id" -> id = value;
        case "data" -> data.add(value);
        default -> {} // comments and fields that nobody knows
      }
    }
    return null;
  }

  private static String value(String line) {
    String value = line.substring(line.indexOf(':') + 1);
    return value.startsWith(" ") ? value.substring(1) : value;
  }

  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
