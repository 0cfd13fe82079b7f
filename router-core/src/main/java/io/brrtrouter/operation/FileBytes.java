package io.brrtrouter.operation;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** As much of a file as there was when it was opened. */
record FileBytes(Path file, SeekableByteChannel channel, long length) implements BinaryContent {
  private static final int CHUNK = 16_384;

  static FileBytes open(Path file) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(file);
    try {
      if (Files.isDirectory(file)) {
        throw new IOException(file + " is a folder");
      }
      return new FileBytes(file, channel, channel.size());
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    InputStream in = Channels.newInputStream(channel);
    byte[] buffer = new byte[CHUNK];
    long left = length;
    while (left > 0) {
      int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (count < 0) {
        throw new EOFException(file + " has become shorter");
      }
      out.write(buffer, 0, count);
      left -= count;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
