package io.brrtrouter.pipeline;

import io.brrtrouter.http.RequestBody;
import io.brrtrouter.parameters.FormFiles;
import io.brrtrouter.worker.WorkerPool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a request that is not read whole before it is handled: as it comes, piped to the
 * worker, or put on disk. Closing it releases all of that.
 */
final class Upload implements FormFiles, AutoCloseable {
  private final RequestBody body;
  private final BodyReader room;
  private final LimitedInput in;
  private final List<Path> spooled = new ArrayList<>();
  private @Nullable BodyPump pump;

  /** Of this content, within this many bytes. */
  Upload(RequestBody body, long limit, BodyReader room) {
    this.body = body;
    this.room = room;
    this.in = new LimitedInput(body, limit);
  }

  /** The content as it arrives. */
  LimitedInput in() {
    return in;
  }

  @Override
  public void take(int bytes) {
    room.take(bytes);
  }

  @Override
  public Path onDisk() throws IOException {
    Path file = Files.createTempFile("brrtrouter-", ".part");
    spooled.add(file);
    return file;
  }

  @Override
  public InputStream live(InputStream arriving) {
    BodyPump opened = new BodyPump(body, arriving, room);
    pump = opened;
    return opened.pipe();
  }

  /** The pump of what the worker reads while it comes, or null. */
  @Nullable BodyPump pump() {
    return pump;
  }

  void pump(WorkerPool.Pending<?> pending, @Nullable Duration limit) {
    if (pump != null) {
      pump.run(pending, limit);
    }
  }

  void endPipe() {
    if (pump != null) {
      pump.pipe().close();
    }
  }

  @Override
  public void close() {
    endPipe();
    try {
      in.close();
    } catch (IOException e) {
      PipelineLog.streamCloseFailed(e);
    }
    spooled.forEach(Upload::delete);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      PipelineLog.fileNotDeleted(file, e);
    }
  }
}
