package io.brrtrouter.server;

import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.operation.Registry;
import io.brrtrouter.operation.RouterVersion;
import io.brrtrouter.pipeline.ApiDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
  private static final JsonTrees TREES =
      new JsonTrees(JsonLimits.DEFAULT.withMaxDepth(JsonLimits.DEEPEST));

  /**
   * What a generated registry lists, over the document that was bundled with it.
   *
   * @throws IllegalStateException if that is missing, or was bundled by a generator that this
   *     runtime does not fit
   */
  static ServedDocument of(Registry registry) {
    RouterVersion.requireFitting(registry.name(), registry.generator());
    return new ServedDocument(registry.name(), read(registry), registry.operations());
  }

  private static JsonNode read(Registry registry) {
    ClassLoader loader = registry.loader().getClassLoader();
    try (InputStream in = loader.getResourceAsStream(registry.document())) {
      if (in == null) {
        throw new IllegalStateException(
            "The document "
                + registry.document()
                + " of "
                + registry.name()
                + " is not on the class path: was the service built with the generated resources?");
      }
      byte[] bytes = in.readAllBytes();
      return TREES.parse(bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + registry.document(), e);
    }
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
    SchemaDialect dialect =
        tree.path("openapi").asString("").startsWith("3.0")
            ? SchemaDialect.OPENAPI_3_0
            : SchemaDialect.OPENAPI_3_1;
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
