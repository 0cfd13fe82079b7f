package io.brrtrouter.outbound;

import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidators;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The schemas of bundled documents, read when an answer needs them first. */
final class OutboundDocuments {
  private static final JsonTrees TREES =
      new JsonTrees(JsonLimits.DEFAULT.withMaxDepth(JsonLimits.DEEPEST));

  /** As many as there are generated packages. */
  private final Map<String, SchemaValidators> known = new ConcurrentHashMap<>();

  SchemaValidators schemas(OutboundInfo info) {
    String key = info.loader().getPackageName() + " " + info.document();
    return known.computeIfAbsent(key, absent -> read(info));
  }

  private static SchemaValidators read(OutboundInfo info) {
    ClassLoader loader = info.loader().getClassLoader();
    try (InputStream in = loader.getResourceAsStream(info.document())) {
      if (in == null) {
        throw new IllegalStateException(
            "The document "
                + info.document()
                + " is not on the class path: was the service built with the generated resources?");
      }
      byte[] bytes = in.readAllBytes();
      JsonNode tree = TREES.parse(bytes, 0, bytes.length);
      boolean old = tree.path("openapi").asString("").startsWith("3.0");
      return SchemaValidators.of(tree, old ? SchemaDialect.OPENAPI_3_0 : SchemaDialect.OPENAPI_3_1);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + info.document(), e);
    }
  }
}
