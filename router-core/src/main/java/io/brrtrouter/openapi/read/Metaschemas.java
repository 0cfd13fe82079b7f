package io.brrtrouter.openapi.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of schemas, which the validators bring along: a reference to one reads no other host.
 */
final class Metaschemas {
  private static final String HOST = "json-schema.org";

  /** That of OpenAPI 3.1 with its vocabularies, and the one that 3.0 is closest to. */
  private static final Set<String> PATHS =
      Set.of(
          "/draft/2020-12/schema",
          "/draft/2020-12/meta/core",
          "/draft/2020-12/meta/applicator",
          "/draft/2020-12/meta/unevaluated",
          "/draft/2020-12/meta/validation",
          "/draft/2020-12/meta/meta-data",
          "/draft/2020-12/meta/format-annotation",
          "/draft/2020-12/meta/content",
          "/draft-04/schema");

  private Metaschemas() {}

  /** The file of this name, or null if it is none of them. */
  static byte @Nullable [] file(URI uri) throws IOException {
    if (!HOST.equalsIgnoreCase(uri.getHost()) || !PATHS.contains(String.valueOf(uri.getPath()))) {
      return null;
    }
    try (InputStream in = Metaschemas.class.getResourceAsStream(uri.getPath())) {
      return in == null ? null : in.readAllBytes();
    }
  }
}
