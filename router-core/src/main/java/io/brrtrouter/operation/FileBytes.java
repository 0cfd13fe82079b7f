package io.brrtrouter.operation;

import io.brrtrouter.http.EntityTag;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/** As much of a file as there was when it was opened. */
record FileBytes(Path file, SeekableByteChannel channel, long length, Instant lastModified)
    implements BinaryContent {
  private static final int CHUNK = 16_384;

  static FileBytes open(Path file) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(file);
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        throw new IOException(file + " is a folder");
      }
      Instant modified = attributes.lastModifiedTime().toInstant();
      return new FileBytes(file, channel, channel.size(), modified);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public EntityTag entityTag() {
    return EntityTag.of(lastModified, length);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    writeTo(out, 0, length);
  }

  @Override
  public boolean isSeekable() {
    return true;
  }

  @Override
  public void writeTo(OutputStream out, long first, long count) throws IOException {
    channel.position(first);
    InputStream in = Channels.newInputStream(channel);
    byte[] buffer = new byte[CHUNK];
    long left = count;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new EOFException(file + " has become shorter");
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
