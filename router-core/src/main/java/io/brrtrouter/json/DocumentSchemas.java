package io.brrtrouter.json;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The schemas of a document, compiled one by one over its one tree. */
final class DocumentSchemas implements SchemaValidators {
  private static final String BASE = "https://document.invalid/";

  private final JsonNode document;
  private final ValidationLimits limits;
  private final SchemaContext context;
  private final Schema root;
  private final ConcurrentMap<String, SchemaValidator> validators = new ConcurrentHashMap<>();

  DocumentSchemas(JsonNode document, SchemaDialect version, ValidationLimits limits) {
    this.document = document;
    this.limits = limits;
    Dialect dialect = OpenApiDialects.of(version);
    SchemaRegistry registry =
        SchemaRegistry.withDialect(
            dialect,
            builder ->
                builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder()
                        .locale(Locale.ENGLISH)
                        .formatAssertionsEnabled(true)
                        .pathType(PathType.JSON_POINTER)
                        .preloadSchema(false)
                        .build()));
    this.context = new SchemaContext(dialect, registry);
    this.root = registry.create(context, SchemaLocation.of(BASE), document, null);
  }

  @Override
  public JsonNode schema(String pointer) {
    return document.at(JsonPointer.compile(pointer));
  }

  @Override
  public SchemaValidator at(String pointer) {
    SchemaValidator known = validators.get(pointer);
    return known != null ? known : validators.computeIfAbsent(pointer, this::compile);
  }

  private SchemaValidator compile(String pointer) {
    JsonNode node = schema(pointer);
    if (node.isMissingNode()) {
      throw new IllegalArgumentException("There is no schema at " + pointer);
    }
    try {
      return new CompiledSchema(context.newSchema(location(pointer), node, root), limits);
    } catch (SchemaException e) {
      throw new IllegalArgumentException(
          "The schema at " + pointer + " cannot be compiled: " + e.getMessage(), e);
    }
  }

  private SchemaLocation location(String pointer) {
    NodePath path = new NodePath(PathType.JSON_POINTER);
    for (JsonPointer at = JsonPointer.compile(pointer); !at.matches(); at = at.tail()) {
      path = path.append(at.getMatchingProperty());
    }
    return new SchemaLocation(root.getSchemaLocation().getAbsoluteIri(), path);
  }
}
