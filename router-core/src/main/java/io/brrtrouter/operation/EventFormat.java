package io.brrtrouter.operation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes events in the event stream format (HTML, 9.2.5). */
final class EventFormat {
  private EventFormat() {}

  static void write(EventStream.Event event, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder(event.data().length() + 16);
    field(text, "event", event.name());
    field(text, "id", event.id());
    lines(text, event.data());
    text.append('\n');
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A field of one line: what follows a line break would be a field of its own. */
  private static void field(StringBuilder text, String name, @Nullable String value) {
    if (value != null) {
      text.append(name).append(": ").append(value.lines().findFirst().orElse("")).append('\n');
    }
  }

  private static void lines(StringBuilder text, String data) {
    int start = 0;
    for (int i = 0; i <= data.length(); i++) {
      if (i == data.length() || data.charAt(i) == '\n' || data.charAt(i) == '\r') {
        text.append("data: ").append(data, start, i).append('\n');
        if (i + 1 < data.length() && data.charAt(i) == '\r' && data.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
  }
}
