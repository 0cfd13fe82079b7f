package io.brrtrouter.json;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.RefValidator;
import com.networknt.schema.path.PathType;
import io.brrtrouter.json.SchemaKeyword.Site;
import io.brrtrouter.validation.Patterns;
import io.brrtrouter.validation.Patterns.TextPattern;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The schemas of a document, compiled one by one over its one tree: a reference is compiled when it
 * is first followed, and once for all that share it.
 */
final class DocumentSchemas implements SchemaValidators {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentSchemas.class);
  private static final String BASE = "https://document.invalid/";

  private final JsonNode document;
  private final ValidationLimits limits;
  private final JsonTrees trees;
  private final SchemaContext context;
  private final Schema root;
  private final Inheritance inheritance;
  private final ConcurrentMap<String, Schema> compiled = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, TextPattern> patterns = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, SchemaValidator> validators = new ConcurrentHashMap<>();

  DocumentSchemas(
      JsonNode document,
      SchemaDialect version,
      ValidationLimits limits,
      JsonTrees trees,
      Map<String, String> resources) {
    this.document = document;
    this.limits = limits;
    this.trees = trees;
    this.inheritance = new Inheritance(document);
    Dialect dialect = new OpenApiDialects(this).of(version);
    SchemaRegistry registry = registry(dialect, resources);
    this.context = new SchemaContext(dialect, registry);
    this.root = registry.create(context, SchemaLocation.of(BASE), document, null);
    if (version == SchemaDialect.OPENAPI_3_1) {
      EmbeddedNames.in(document).forEach(this::declare);
    }
  }

  @Override
  public JsonTrees trees() {
    return trees;
  }

  private static SchemaRegistry registry(Dialect dialect, Map<String, String> resources) {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .locale(Locale.ENGLISH)
            .pathType(PathType.JSON_POINTER)
            .preloadSchema(false)
            .build();
    return SchemaRegistry.builder()
        .defaultDialectId(dialect.getId())
        // A schema that names another dialect is still a schema of this document.
        .dialectRegistry((id, registry) -> dialect)
        .schemas(resources)
        .schemaRegistryConfig(config)
        .build();
  }

  @Override
  public JsonNode schema(String pointer) {
    return Pointers.find(document, pointer);
  }

  @Override
  public SchemaValidator at(String pointer) {
    SchemaValidator known = validators.get(pointer);
    return known != null ? known : validators.computeIfAbsent(pointer, this::validator);
  }

  private SchemaValidator validator(String pointer) {
    try {
      return new CompiledSchema(compiled(pointer), limits);
    } catch (SchemaException e) {
      throw new IllegalArgumentException(
          "The schema at " + pointer + " cannot be compiled: " + e.getMessage(), e);
    }
  }

  /** The compiled schema at this pointer. */
  Schema compiled(String pointer) {
    Schema known = compiled.get(pointer);
    return known != null ? known : compiled.computeIfAbsent(pointer, this::compile);
  }

  /** Compiles a schema for the name it gives itself; what is wrong with it is told to its users. */
  private void declare(String pointer) {
    try {
      compiled(pointer);
    } catch (SchemaException | IllegalArgumentException e) {
      LOG.debug("The schema at {} cannot be compiled", pointer, e);
    }
  }

  private Schema compile(String pointer) {
    JsonNode written = schema(pointer);
    if (written.isMissingNode() && !mayBeLeftOut(pointer)) {
      throw new IllegalArgumentException("There is no schema at " + pointer);
    }
    JsonNode node = written.isMissingNode() ? JsonNodeFactory.instance.objectNode() : written;
    if (EmbeddedNames.hasOwnBase(document, pointer)) {
      return root.getSubSchema(NodePaths.of(pointer));
    }
    SchemaLocation at =
        new SchemaLocation(root.getSchemaLocation().getAbsoluteIri(), NodePaths.of(pointer));
    return context.newSchema(at, node, root);
  }

  /** Media types need not have a schema (OAS 3.1, 4.8.14): any value will do then. */
  private boolean mayBeLeftOut(String pointer) {
    return pointer.endsWith("/schema")
        && schema(pointer.substring(0, pointer.lastIndexOf('/'))).isObject();
  }

  /** Whether a schema is of another document than this. */
  boolean isForeign(Schema schema) {
    return schema.findAncestor().getSchemaNode() != document;
  }

  /** Compiles a {@code $ref}. */
  @Nullable Reference reference(Site site) {
    if (!site.value().isString()) {
      return null;
    }
    String pointer = Pointers.ofFragment(site.value().stringValue());
    if (pointer != null && site.parent().findSchemaResourceRoot() == root) {
      return new Reference(() -> compiled(pointer));
    }
    RefValidator other =
        new RefValidator(site.location(), site.value(), site.parent(), site.context());
    return new Reference(() ->
        Objects.requireNonNull(
            other.getSchemaRef().getSchema(), "unresolved reference " + site.value()));
  }

  /** The schema that a reference within the document points at; null if there is none. */
  @Nullable JsonNode referredTo(String reference) {
    String pointer = Pointers.ofFragment(reference);
    JsonNode node = pointer == null ? null : schema(pointer);
    return node == null || node.isMissingNode() ? null : node;
  }

  /** A compiled pattern; the same for all who write it the same. */
  TextPattern pattern(String source) {
    return patterns.computeIfAbsent(source, Patterns::compile);
  }

  /** Which schemas are composed of which. */
  Inheritance inheritance() {
    return inheritance;
  }
}
