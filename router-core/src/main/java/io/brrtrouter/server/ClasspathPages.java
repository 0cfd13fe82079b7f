package io.brrtrouter.server;

import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Serves what stands in a folder of the class path. A path that ends with a slash stands for the
 * {@code index.html} there.
 */
final class ClasspathPages implements Endpoints.Pages {
  private final String prefix;
  private final String folder;
  private final ClassLoader loader;
  private final ConcurrentMap<String, StoredPage> kept = new ConcurrentHashMap<>();

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
    StoredPage page = name.endsWith(".class") ? null : stored(name);
    return page == null ? null : page.answer(request);
  }

  /** What comes from a jar does not change and is kept: there is only so much of it. */
  private @Nullable StoredPage stored(String name) {
    StoredPage known = kept.get(name);
    if (known != null) {
      return known;
    }
    String resource = folder + name;
    URL found = loader.getResource(resource);
    if (found == null || isFolder(found, resource)) {
      return null;
    }
    StoredPage page = StoredPage.of(ContentTypes.of(name), read(found));
    if (found.getProtocol().equals("jar")) {
      kept.put(name, page);
    }
    return page;
  }

  private static byte[] read(URL found) {
    try (InputStream in = found.openStream()) {
      return in.readAllBytes();
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
