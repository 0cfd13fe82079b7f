package io.brrtrouter.server;

import io.brrtrouter.http.Response;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/**
 * The output of a stream of events, which has no end of its own: it ends when the server stops, and
 * the client may come back to another.
 */
final class EndingOutput extends FilterOutputStream {
  private final BooleanSupplier stopping;

  private EndingOutput(OutputStream out, BooleanSupplier stopping) {
    super(out);
    this.stopping = stopping;
  }

  /** The output itself for content of all other kinds. */
  static OutputStream of(Response response, OutputStream out, BooleanSupplier stopping) {
    String type = response.headers().first("Content-Type");
    return type != null && type.startsWith("text/event-stream")
        ? new EndingOutput(out, stopping)
        : out;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    check();
    out.write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    check();
    out.flush();
  }

  private void check() throws ServerStoppingException {
    if (stopping.getAsBoolean()) {
      throw new ServerStoppingException();
    }
  }
}
