package io.brrtrouter.openapi.read;

import io.brrtrouter.json.Pointers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** Where a file is, and what references in it are relative to. */
sealed interface Place {

  /** What a message calls it. */
  String name();

  /** The same for two ways to write the same place. */
  String key();

  /**
   * The place that a reference without its fragment names.
   *
   * @throws IOException if it names none; the message is a sentence for the author
   */
  Place resolve(String reference) throws IOException;

  /**
   * The place that an {@code $id} names; there need not be anything to read (JSON Schema, 8.2.1).
   *
   * @throws IOException if it names none
   */
  default Place identify(String id) throws IOException {
    return isNameOnly(scheme(id)) ? new Named(parsed(id)) : resolve(id);
  }

  /** A file of this machine. */
  record Local(Path path) implements Place {
    @Override
    public String name() {
      return path.toString();
    }

    @Override
    public String key() {
      return path.toAbsolutePath().normalize().toString();
    }

    @Override
    public Place resolve(String reference) throws IOException {
      String scheme = scheme(reference);
      if (scheme.equals("http") || scheme.equals("https")) {
        return new Remote(parsed(reference));
      }
      try {
        if (!scheme.isEmpty()) {
          throw new IOException("references to '" + scheme + ":' are not followed");
        }
        Path target = path.resolveSibling(Pointers.fromFragment(reference)).normalize();
        // Of a folder, what is relative to it starts inside.
        return new Local(reference.endsWith("/") ? target.resolve("-") : target);
      } catch (IllegalArgumentException e) {
        throw new IOException("'" + reference + "' is not the name of a file", e);
      }
    }

    /** Of a name that may be no path at all, as for a text without a file. */
    static Local of(String name) {
      try {
        return new Local(Path.of(name));
      } catch (InvalidPathException e) {
        return new Local(Path.of("document"));
      }
    }
  }

  /** What has a URI of its own. */
  sealed interface Identified extends Place {
    URI uri();

    @Override
    default String name() {
      return uri().toString();
    }

    @Override
    default String key() {
      return uri().normalize().toString();
    }
  }

  /** A file of another machine. Refers to others like it, never to files of this one. */
  record Remote(URI uri) implements Identified {
    @Override
    public Place resolve(String reference) throws IOException {
      URI target = uri.resolve(parsed(reference));
      String scheme = scheme(target.toString());
      if (!scheme.equals("http") && !scheme.equals("https")) {
        throw new IOException("a remote file may only refer to 'http:' and 'https:'");
      }
      return new Remote(target);
    }
  }

  /** A name without a file behind it: a URN, or a URL of a scheme that is not followed. */
  record Named(URI uri) implements Identified {
    @Override
    public Place resolve(String reference) throws IOException {
      URI target = uri.resolve(parsed(reference));
      if (isNameOnly(scheme(target.toString()))) {
        throw new IOException(
            "references to '" + scheme(target.toString()) + ":' are not followed");
      }
      return new Remote(target);
    }

    @Override
    public Place identify(String id) throws IOException {
      URI target = uri.resolve(parsed(id));
      return isNameOnly(scheme(target.toString())) ? new Named(target) : new Remote(target);
    }
  }

  private static boolean isNameOnly(String scheme) {
    return !scheme.isEmpty() && !scheme.equals("http") && !scheme.equals("https");
  }

  /** The scheme in lower case, or "". A single letter is a drive. */
  private static String scheme(String reference) {
    int colon = reference.indexOf(':');
    int slash = reference.indexOf('/');
    boolean absolute = colon > 1 && (slash < 0 || colon < slash);
    return absolute ? reference.substring(0, colon).toLowerCase(Locale.ROOT) : "";
  }

  private static URI parsed(String reference) throws IOException {
    try {
      return URI.create(reference);
    } catch (IllegalArgumentException e) {
      throw new IOException("'" + reference + "' is not a URL", e);
    }
  }
}
