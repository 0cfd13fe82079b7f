package io.brrtrouter.server;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Serves what stands in a folder of the class path. A path that ends with a slash stands for the
 * {@code index.html} there.
 */
final class ClasspathPages implements Endpoints.Pages {
  private final String prefix;
  private final String folder;
  private final ClassLoader loader;

  /** The resources of this folder below a prefix; both end with a slash. */
  ClasspathPages(String prefix, String folder, ClassLoader loader) {
    this.prefix = prefix;
    this.folder = folder;
    this.loader = loader;
  }

  @Override
  public @Nullable Response page(Request request) {
    String path = PagePath.below(prefix, request.target().path());
    if (path == null) {
      return null;
    }
    String name = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    byte[] content = name.endsWith(".class") ? null : read(folder + name);
    return content == null
        ? null
        : new Response(
            Status.OK,
            Headers.of(
                "Content-Type",
                ContentTypes.of(name),
                "Cache-Control",
                "no-cache",
                "X-Content-Type-Options",
                "nosniff"),
            new ResponseBody.Bytes(content));
  }

  private byte @Nullable [] read(String resource) {
    URL found = loader.getResource(resource);
    if (found == null || isFolder(found, resource)) {
      return null;
    }
    try (InputStream in = loader.getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder in a jar has no content, one on the disk lists its files: both are no pages. */
  private boolean isFolder(URL found, String resource) {
    return found.getProtocol().equals("file")
        ? Files.isDirectory(Path.of(URI.create(found.toString())))
        : loader.getResource(resource + "/") != null;
  }
}
