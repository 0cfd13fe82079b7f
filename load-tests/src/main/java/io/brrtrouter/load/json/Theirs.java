package io.brrtrouter.load.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import io.brrtrouter.json.SchemaDialect;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service does without generated code: Jackson's data binding, which checks nothing but
 * types; and Jackson's tree, which networknt holds against the schema, and what is bound of it.
 */
final class Theirs {
  private static final String DOCUMENT = "https://document.invalid/openapi.json";

  private final JsonMapper mapper;
  private final ObjectReader reader;
  private final ObjectWriter writer;
  private final Schema schema;

  Theirs(Subject<?> subject) {
    this.mapper = subject.mapper();
    this.reader = mapper.readerFor(subject.bound());
    this.writer = mapper.writerFor(subject.bound());
    this.schema = schema(subject);
  }

  /** As networknt comes, with the assertions that OpenAPI asks for: formats. */
  private static Schema schema(Subject<?> subject) {
    boolean older = subject.dialect() == SchemaDialect.OPENAPI_3_0;
    Dialect dialect = older ? Dialects.getOpenApi30() : Dialects.getOpenApi31();
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).locale(Locale.ENGLISH).build();
    return SchemaRegistry.withDialect(
            dialect,
            registry ->
                registry
                    .schemas(Map.of(DOCUMENT, subject.document().toString()))
                    .schemaRegistryConfig(config))
        .getSchema(SchemaLocation.of(DOCUMENT + "#" + subject.pointer()));
  }

  /** Reads and binds; nothing is checked. */
  Object bind(byte[] text) {
    return reader.readValue(text);
  }

  /** Reads a tree, checks it, and binds it. */
  Object checkAndBind(byte[] text) {
    JsonNode tree = mapper.readTree(text);
    List<Error> errors = schema.validate(tree);
    if (!errors.isEmpty()) {
      throw new IllegalStateException("not accepted: " + errors);
    }
    return reader.readValue(tree);
  }

  /** What data binding makes of a wrong text: the value, or why there is none. */
  Object bindOrRefuse(byte[] text) {
    try {
      return reader.readValue(text);
    } catch (JacksonException e) {
      return e.getOriginalMessage();
    }
  }

  /** What the schema says of a wrong text; the value where it finds nothing wrong. */
  Object checkOrRefuse(byte[] text) {
    try {
      JsonNode tree = mapper.readTree(text);
      List<Error> errors = schema.validate(tree);
      return errors.isEmpty()
          ? reader.readValue(tree)
          : errors.stream().map(Error::getMessage).toList();
    } catch (JacksonException e) {
      return e.getOriginalMessage();
    }
  }

  /** A tree, and nothing else. */
  JsonNode tree(byte[] text) {
    return mapper.readTree(text);
  }

  byte[] write(Object value) {
    return writer.writeValueAsBytes(value);
  }

  /** Whether two texts say the same, but for members that are null in one and absent in another. */
  boolean isSame(byte[] one, byte[] other) {
    return withoutNulls(one).equals(withoutNulls(other));
  }

  private JsonNode withoutNulls(byte[] text) {
    JsonNode tree = mapper.readTree(new String(text, UTF_8));
    dropNulls(tree);
    return tree;
  }

  private static void dropNulls(JsonNode node) {
    if (node.isObject()) {
      node.asObject().removeIf(JsonNode::isNull);
    }
    node.forEach(Theirs::dropNulls);
  }
}
