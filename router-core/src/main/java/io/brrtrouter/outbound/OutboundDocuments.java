package io.brrtrouter.outbound;

import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.operation.BundledDocument;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The schemas of bundled documents, read when an answer needs them first. */
final class OutboundDocuments {
  /** As many as there are generated packages. */
  private final Map<String, SchemaValidators> known = new ConcurrentHashMap<>();

  SchemaValidators schemas(OutboundInfo info) {
    String key = info.loader().getPackageName() + " " + info.document();
    return known.computeIfAbsent(key, absent -> read(info));
  }

  private static SchemaValidators read(OutboundInfo info) {
    JsonNode tree = BundledDocument.read(info.document(), info.loader());
    return SchemaValidators.of(tree, SchemaDialect.of(tree));
  }
}
