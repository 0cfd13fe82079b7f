package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The dialects of schemas, as their {@code $schema} says (OAS 3.1.0, Specifying Schema Dialects).
 * One without the vocabulary of validation has keywords that assert nothing (JSON Schema 2020-12,
 * 8.1.2); of others than 2020-12, nothing more is known.
 */
final class Dialects {
  private static final Set<String> KNOWN =
      Set.of(
          "https://json-schema.org/draft/2020-12/schema",
          "https://json-schema.org/draft/2020-12/schema#",
          "https://spec.openapis.org/oas/3.1/dialect/base");

  private static final String VALIDATION = "https://json-schema.org/draft/2020-12/vocab/validation";

  private static final Set<String> OF_VALIDATION =
      Set.of(
          "type",
          "const",
          "enum",
          "multipleOf",
          "maximum",
          "exclusiveMaximum",
          "minimum",
          "exclusiveMinimum",
          "maxLength",
          "minLength",
          "pattern",
          "maxItems",
          "minItems",
          "uniqueItems",
          "maxContains",
          "minContains",
          "maxProperties",
          "minProperties",
          "required",
          "dependentRequired");

  private final Resolver resolver;
  private final Problems problems;

  /** The roots of resources in which nothing is validated. */
  private final Set<Node> silent = Collections.newSetFromMap(new IdentityHashMap<>());

  Dialects(Resolver resolver, Problems problems) {
    this.resolver = resolver;
    this.problems = problems;
  }

  /** Notes the dialect of a schema that says it. */
  void note(Node schema) {
    Node said = schema.get("$schema");
    String name = Nodes.text(said);
    if (said == null || name == null || KNOWN.contains(name)) {
      return;
    }
    Node vocabulary = vocabulary(name, said, schema);
    if (vocabulary == null) {
      problems.warning(
          said.position(),
          "'" + name + "' is not known: the schema is read as one of JSON Schema 2020-12",
          null);
    } else if (vocabulary.get(VALIDATION) == null) {
      silent.add(resolver.resource(schema).root().node());
    }
  }

  /** What a metaschema says of its vocabularies; null if it cannot be had, or says nothing. */
  private @Nullable Node vocabulary(String name, Node said, Node schema) {
    try {
      return resolver.resolve(name, said.position(), schema).node().get("$vocabulary");
    } catch (LocatedException e) {
      return null;
    }
  }

  /** Whether there is a schema that asserts nothing. */
  boolean isAnySilent() {
    return !silent.isEmpty();
  }

  /** Whether a keyword of a schema asserts nothing in its dialect. */
  boolean isSilent(String keyword, Node schema) {
    return isAnySilent()
        && OF_VALIDATION.contains(keyword)
        && silent.contains(resolver.resource(schema).root().node());
  }
}
