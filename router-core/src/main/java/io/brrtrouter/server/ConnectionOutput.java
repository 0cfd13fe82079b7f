package io.brrtrouter.server;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a connection writes. One write is one whole frame of HTTP/2, so that the frames of this
 * class may stand between those of Helidon.
 */
final class ConnectionOutput implements DataWriter {
  private static final long NOT_WRITING = Long.MIN_VALUE;

  private final HelidonSocket socket;
  private final TimeoutMonitor watch;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile long writingSince = NOT_WRITING;

  ConnectionOutput(HelidonSocket socket, TimeoutMonitor watch) {
    this.socket = socket;
    this.watch = watch;
  }

  /** Whether the peer has not taken what is being written for this long. */
  boolean stalled(long nanos, long now) {
    long since = writingSince;
    return since != NOT_WRITING && now - since > nanos;
  }

  /** Says that no further stream will be served (RFC 9113, 6.8); those that are open will. */
  void goAway() {
    writeNow(BufferData.create(frame(7, 0, new byte[] {0x7f, -1, -1, -1, 0, 0, 0, 0})));
  }

  /** Asks the peer to send no more on this stream, whose answer is complete (RFC 9113, 8.1). */
  void resetStream(int stream) {
    writeNow(BufferData.create(frame(3, stream, new byte[4])));
  }

  private static byte[] frame(int type, int stream, byte[] payload) {
    byte[] frame = new byte[9 + payload.length];
    frame[2] = (byte) payload.length;
    frame[3] = (byte) type;
    frame[5] = (byte) (stream >>> 24);
    frame[6] = (byte) (stream >>> 16);
    frame[7] = (byte) (stream >>> 8);
    frame[8] = (byte) stream;
    System.arraycopy(payload, 0, frame, 9, payload.length);
    return frame;
  }

  @Override
  public void write(BufferData... buffers) {
    writeNow(BufferData.create(buffers));
  }

  @Override
  public void write(BufferData buffer) {
    writeNow(buffer);
  }

  @Override
  public void writeNow(BufferData... buffers) {
    writeNow(BufferData.create(buffers));
  }

  @Override
  public void writeNow(BufferData buffer) {
    lock.lock();
    try {
      writingSince = watch.now();
      socket.write(buffer);
    } finally {
      writingSince = NOT_WRITING;
      lock.unlock();
    }
  }
}
