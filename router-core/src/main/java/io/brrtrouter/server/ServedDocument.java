package io.brrtrouter.server;

import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.operation.BundledDocument;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.operation.Registry;
import io.brrtrouter.operation.RouterVersion;
import io.brrtrouter.pipeline.ApiDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A document with its operations.
 *
 * @param name the document's name
 * @param tree the bundled document
 * @param operations in document order
 */
record ServedDocument(String name, JsonNode tree, List<Operation<?, ?>> operations) {
  /**
   * What a generated registry lists, over the document that was bundled with it.
   *
   * @throws IllegalStateException if that is missing, or was bundled by a generator that this
   *     runtime does not fit
   */
  static ServedDocument of(Registry registry) {
    RouterVersion.requireFitting(registry.name(), registry.generator());
    return new ServedDocument(
        registry.name(),
        BundledDocument.read(registry.document(), registry.loader()),
        registry.operations());
  }

  /**
   * This document's operations over another text of it.
   *
   * @throws IllegalStateException if that lacks an operation
   */
  ServedDocument over(JsonNode other) {
    for (Operation<?, ?> operation : operations) {
      OperationInfo info = operation.info();
      if (!other.at(info.pointer()).isObject()) {
        throw new IllegalStateException(
            "The document of BRRTR_SPEC has no "
                + info.method()
                + " at "
                + info.pointer()
                + ", which the service was generated with as "
                + info.id());
      }
    }
    return new ServedDocument(name, other, operations);
  }

  /** The document as the pipeline uses it. */
  ApiDocument bind(boolean cached, JsonTrees trees) {
    SchemaDialect dialect = SchemaDialect.of(tree);
    SchemaValidators schemas =
        cached
            ? SchemaValidators.of(tree, dialect, trees)
            : new UncachedSchemas(tree, dialect, trees);
    return ApiDocument.of(name, tree, schemas);
  }

  /** Its text in JSON. */
  byte[] json() {
    return JsonMapper.shared().writeValueAsBytes(tree);
  }

  /** Its text in YAML. */
  byte[] yaml() {
    return YAMLMapper.shared().writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
  }
}
