package io.brrtrouter.server;

import io.brrtrouter.http.ResponseBody;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/**
 * The output of a streamed response: tells the content when the server stops, so that what has no
 * end of its own ends then. Its client may come back to another server.
 */
final class EndingOutput extends FilterOutputStream {
  private final ResponseBody.Stream content;
  private final BooleanSupplier stopping;
  private boolean told;

  EndingOutput(OutputStream out, ResponseBody.Stream content, BooleanSupplier stopping) {
    super(out);
    this.content = content;
    this.stopping = stopping;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    tell();
    out.write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    tell();
    out.flush();
  }

  private void tell() {
    if (!told && stopping.getAsBoolean()) {
      told = true;
      content.end();
    }
  }
}
