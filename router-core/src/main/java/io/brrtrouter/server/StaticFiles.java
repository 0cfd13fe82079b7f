package io.brrtrouter.server;

import io.brrtrouter.http.EntityTag;
import io.brrtrouter.http.Headers;
import io.brrtrouter.http.HttpDate;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Selection;
import io.brrtrouter.http.Status;
import io.brrtrouter.operation.BinaryContent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Serves the files of a folder. Nothing outside it is reached, by links neither, and hidden files
 * are not served. A path that ends with a slash stands for the {@code index.html} there.
 */
final class StaticFiles implements Endpoints.Pages {
  private final String prefix;
  private final Path folder;

  /**
   * The files of this folder below a prefix that ends with a slash.
   *
   * @throws IOException if there is no such folder
   */
  StaticFiles(String prefix, Path folder) throws IOException {
    this.prefix = prefix;
    this.folder = folder.toRealPath();
    if (!Files.isDirectory(this.folder)) {
      throw new IOException(folder + " is not a folder");
    }
  }

  @Override
  public @Nullable Response page(Request request) {
    String path = PagePath.below(prefix, request.target().path());
    if (path == null) {
      return null;
    }
    try {
      Path file = folder.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
      Path real = file.toRealPath();
      BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
      return real.startsWith(folder) && attributes.isRegularFile()
          ? answer(request, real, attributes)
          : null;
    } catch (InvalidPathException | IOException e) {
      return null; // it is not there, or not readable: to a client that is the same
    }
  }

  private static Response answer(Request request, Path file, BasicFileAttributes attributes) {
    Instant modified = attributes.lastModifiedTime().toInstant();
    Headers headers =
        Headers.of(
            "Content-Type",
            ContentTypes.of(file.getFileName().toString()),
            "ETag",
            EntityTag.of(modified, attributes.size()).toString(),
            "Last-Modified",
            HttpDate.format(modified),
            "Cache-Control",
            "no-cache",
            "X-Content-Type-Options",
            "nosniff");
    return Selection.of(
        request, new Response(Status.OK, headers, new FileContent(file, attributes.size())));
  }

  /** As much of a file as there was when it was looked at. */
  private record FileContent(Path file, long length) implements ResponseBody.Stream {
    @Override
    public void write(OutputStream out) throws IOException {
      write(out, 0, length);
    }

    @Override
    public boolean isSeekable() {
      return true;
    }

    @Override
    public void write(OutputStream out, long first, long count) throws IOException {
      BinaryContent content = BinaryContent.of(file);
      try {
        content.writeTo(out, first, count);
      } finally {
        content.close();
      }
    }
  }
}
