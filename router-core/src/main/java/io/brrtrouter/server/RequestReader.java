package io.brrtrouter.server;

import io.helidon.common.buffers.DataReader;
import java.util.function.Supplier;

/**
 * What Helidon reads HTTP/1.1 from. Looks at each request line as it passes, because Helidon takes
 * {@code delete} for {@code DELETE}: methods are case-sensitive (RFC 9110, 9.1).
 */
final class RequestReader extends DataReader {
  private boolean lineIsNext = true;
  private boolean exactMethod = true;

  @SuppressWarnings("removal") // the factory that takes its place makes no readers of ours
  RequestReader(Supplier<byte[]> input) {
    super(input);
  }

  /** The last request has been read: its successor begins with a line. */
  void requestEnds() {
    lineIsNext = true;
  }

  /** Whether Helidon's method is what the request line says. */
  boolean isMethodExact() {
    return exactMethod;
  }

  /** One empty line before a request line is passed over (RFC 9112, 2.2). */
  @Override
  public int findNewLine(int max) throws IncorrectNewLineException {
    int end = super.findNewLine(max);
    if (!lineIsNext || end != 0) {
      return end;
    }
    skip(2);
    return super.findNewLine(max);
  }

  @Override
  public byte[] readBytes(int length) {
    byte[] bytes = super.readBytes(length);
    if (lineIsNext) {
      lineIsNext = false;
      exactMethod = !hasLowerCase(bytes);
    }
    return bytes;
  }

  private static boolean hasLowerCase(byte[] line) {
    for (int i = 0; i < line.length && line[i] != ' '; i++) {
      if (line[i] >= 'a' && line[i] <= 'z') {
        return true;
      }
    }
    return false;
  }
}
