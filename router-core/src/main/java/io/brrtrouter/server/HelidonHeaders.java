package io.brrtrouter.server;

import io.brrtrouter.http.Headers;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The transport's own headers, read where they are. */
final class HelidonHeaders implements Headers {
  /** Helidon reads a field without a name like any other; it is no field (RFC 9112, 5). */
  private static final HeaderName NAMELESS = HeaderNames.create("");

  private final io.helidon.http.Headers headers;

  HelidonHeaders(io.helidon.http.Headers headers) {
    this.headers = headers;
  }

  @Override
  public @Nullable String first(String name) {
    return first(HeaderNames.create(name));
  }

  @Nullable String first(HeaderName name) {
    return headers.contains(name) ? headers.get(name).get() : null;
  }

  @Override
  public List<String> all(String name) {
    return headers.all(HeaderNames.create(name), List::of);
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super String> field) {
    for (Header header : headers) {
      if (header.valueCount() == 1) {
        field.accept(header.name(), header.get());
      } else {
        for (String value : header.allValues()) {
          field.accept(header.name(), value);
        }
      }
    }
  }

  @Override
  public boolean contains(String name) {
    return headers.contains(HeaderNames.create(name));
  }

  /** Whether one of them is no field at all. */
  boolean isMalformed() {
    return headers.contains(NAMELESS);
  }

  /** The size of all names and values, as RFC 9113, 6.5.2 counts it, but without an overhead. */
  int size() {
    int size = 0;
    for (Header header : headers) {
      for (String value : header.allValues()) {
        size += header.name().length() + value.length();
      }
    }
    return size;
  }
}
