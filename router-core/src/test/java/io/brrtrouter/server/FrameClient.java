package io.brrtrouter.server;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A client of HTTP/2 that sends frames as it is told to, and reads the content of answers. */
final class FrameClient implements AutoCloseable {
  /** In the order of HPACK's table, which begins with them (RFC 7541, A). */
  private static final List<String> PSEUDO_FIELDS =
      List.of(":authority", ":method", "", ":path", "", ":scheme");

  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int PING = 6;
  private static final int GOAWAY = 7;
  private static final int END_STREAM = 1;
  private static final int END_HEADERS = 4;

  private final Socket socket;
  private final DataInputStream in;
  private int stream = -1;

  FrameClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
    in = new DataInputStream(socket.getInputStream());
    socket
        .getOutputStream()
        .write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    frame(SETTINGS, 0, 0, new byte[0]);
  }

  /** Sends a head on a new stream: names and values in turn, those of pseudo fields first. */
  FrameClient head(boolean last, String... fields) throws IOException {
    stream += 2;
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    for (int i = 0; i < fields.length; i += 2) {
      int known = PSEUDO_FIELDS.indexOf(fields[i]) + 1;
      block.write(known); // a literal that is not to be remembered, under a known name or another
      if (known == 0) {
        text(block, fields[i]);
      }
      text(block, fields[i + 1]);
    }
    frame(HEADERS, END_HEADERS | (last ? END_STREAM : 0), stream, block.toByteArray());
    return this;
  }

  FrameClient get(String path) throws IOException {
    return request("GET", path);
  }

  FrameClient request(String method, String path) throws IOException {
    return head(true, ":method", method, ":scheme", "http", ":authority", "x", ":path", path);
  }

  FrameClient data(boolean last, byte[] content) throws IOException {
    frame(DATA, last ? END_STREAM : 0, stream, content);
    return this;
  }

  /** Says that the stream, or the whole connection, has ended in the middle. */
  FrameClient reset() throws IOException {
    frame(RST_STREAM, 0, stream, new byte[] {0, 0, 0, 8});
    return this;
  }

  FrameClient frame(int type, int flags, int id, byte[] payload) throws IOException {
    byte[] frame = new byte[9 + payload.length];
    frame[0] = (byte) (payload.length >>> 16);
    frame[1] = (byte) (payload.length >>> 8);
    frame[2] = (byte) payload.length;
    frame[3] = (byte) type;
    frame[4] = (byte) flags;
    frame[7] = (byte) (id >>> 8);
    frame[8] = (byte) id;
    System.arraycopy(payload, 0, frame, 9, payload.length);
    socket.getOutputStream().write(frame);
    return this;
  }

  private static void text(ByteArrayOutputStream block, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    int length = bytes.length;
    if (length < 127) {
      block.write(length);
    } else {
      block.write(127);
      for (length -= 127; length >= 128; length >>>= 7) {
        block.write(length & 127 | 128);
      }
      block.write(length);
    }
    block.writeBytes(bytes);
  }

  /**
   * The content of the answer to the last request; {@code reset} if the stream was, {@code gone} if
   * the connection ended.
   */
  String content() throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    while (true) {
      int head = in.read();
      if (head < 0) {
        return "gone";
      }
      int length = head << 16 | in.readUnsignedShort();
      int type = in.read();
      int flags = in.read();
      int id = in.readInt();
      byte[] payload = in.readNBytes(length);
      if (type == SETTINGS && (flags & 1) == 0) {
        frame(SETTINGS, 1, 0, new byte[0]);
      } else if (type == PING && (flags & 1) == 0) {
        frame(PING, 1, 0, payload);
      } else if (type == GOAWAY) {
        return "gone";
      } else if (id == stream && type == RST_STREAM) {
        return content.size() > 0 ? content.toString(StandardCharsets.UTF_8) : "reset";
      } else if (id == stream && (type == DATA || type == HEADERS)) {
        if (type == DATA) {
          content.writeBytes(payload);
        }
        if ((flags & END_STREAM) != 0) {
          return content.toString(StandardCharsets.UTF_8);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
