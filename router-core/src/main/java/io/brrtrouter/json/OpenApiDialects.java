package io.brrtrouter.json;

import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.keyword.NonValidationKeyword;
import io.brrtrouter.json.SchemaKeyword.Compiler;
import io.brrtrouter.json.SchemaKeyword.Site;
import io.brrtrouter.validation.InvalidPatternException;
import io.brrtrouter.validation.Patterns.TextPattern;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The keywords of OpenAPI's schemas. Annotations and unknown keywords demand nothing and leave no
 * trace; a value that the keyword cannot have demands nothing either (the reader has complained).
 */
final class OpenApiDialects {
  private static final Logger LOG = LoggerFactory.getLogger(OpenApiDialects.class);

  private final DocumentSchemas schemas;
  private final MemberAccess access;

  OpenApiDialects(DocumentSchemas schemas) {
    this.schemas = schemas;
    this.access = new MemberAccess(schemas);
  }

  Dialect of(SchemaDialect version) {
    return switch (version) {
      case OPENAPI_3_0 -> version30();
      case OPENAPI_3_1 -> version31();
    };
  }

  /** Draft 7 in two respects: siblings of $ref are ignored, booleans are schemas. */
  private Dialect version30() {
    Dialect.Builder dialect =
        Dialect.builder("https://spec.openapis.org/oas/3.0/dialect")
            .specificationVersion(SpecificationVersion.DRAFT_7)
            // There is no such keyword: schemas have no names of their own.
            .idKeyword("no id");
    shared(dialect);
    add(dialect, "type", site -> TypeKeyword.compile(site, true));
    add(dialect, "additionalProperties", site -> additional(site, null));
    return dialect.build();
  }

  private Dialect version31() {
    Dialect.Builder dialect =
        Dialect.builder("https://spec.openapis.org/oas/3.1/dialect/base")
            .specificationVersion(SpecificationVersion.DRAFT_2020_12)
            .idKeyword("$id");
    shared(dialect);
    add(dialect, "$anchor", site -> null);
    add(dialect, "$dynamicAnchor", site -> null);
    add(dialect, "$defs", this::definitions);
    add(dialect, "type", site -> TypeKeyword.compile(site, false));
    add(dialect, "const", EnumKeyword::compileConst);
    add(dialect, "if", Composites::condition);
    add(dialect, "contains", ContainsCheck::compile);
    add(dialect, "propertyNames", MemberChecks::propertyNames);
    add(
        dialect,
        "patternProperties",
        site -> unlessInvalid(site, () -> MemberChecks.patternProperties(site, schemas::pattern)));
    add(
        dialect,
        "additionalProperties",
        site -> unlessInvalid(site, () -> additional(site, schemas::pattern)));
    add(dialect, "dependentRequired", DependentRequired::compile);
    add(dialect, "dependentSchemas", site -> foreign(site, KeywordType.DEPENDENT_SCHEMAS));
    add(dialect, "prefixItems", site -> foreign(site, KeywordType.PREFIX_ITEMS));
    networknt(dialect, KeywordType.DYNAMIC_REF, JsonNode::isString);
    unevaluated(dialect, KeywordType.UNEVALUATED_ITEMS);
    unevaluated(dialect, KeywordType.UNEVALUATED_PROPERTIES);
    return dialect.build();
  }

  private void shared(Dialect.Builder dialect) {
    dialect.unknownKeywordFactory((name, context) -> null);
    dialect.keyword(KeywordType.FORMAT).formatKeywordFactory(formats -> new FormatAssertions());
    networknt(dialect, KeywordType.TRUE, node -> true);
    add(
        dialect,
        "false",
        site -> Assertion.comparing("false", value -> false, () -> "is not allowed"));
    add(dialect, "$ref", schemas::reference);
    add(dialect, "enum", EnumKeyword::compileEnum);
    add(dialect, "minimum", NumberKeywords::minimum);
    add(dialect, "maximum", NumberKeywords::maximum);
    add(dialect, "exclusiveMinimum", NumberKeywords::exclusiveMinimum);
    add(dialect, "exclusiveMaximum", NumberKeywords::exclusiveMaximum);
    add(dialect, "multipleOf", MultipleOf::compile);
    add(dialect, "minLength", SizeKeywords::minLength);
    add(dialect, "maxLength", SizeKeywords::maxLength);
    add(dialect, "minItems", SizeKeywords::minItems);
    add(dialect, "maxItems", SizeKeywords::maxItems);
    add(dialect, "uniqueItems", UniqueItems::compile);
    add(dialect, "minProperties", SizeKeywords::minProperties);
    add(dialect, "maxProperties", SizeKeywords::maxProperties);
    add(dialect, "pattern", this::pattern);
    add(dialect, "required", site -> RequiredCheck.compile(site, access));
    add(dialect, "readOnly", AccessCheck::readOnly);
    add(dialect, "writeOnly", AccessCheck::writeOnly);
    add(dialect, "allOf", Composites::allOf);
    add(dialect, "not", Composites::not);
    add(dialect, "oneOf", this::union);
    add(dialect, "anyOf", this::union);
    add(dialect, "discriminator", this::discriminator);
    add(dialect, "properties", PropertiesCheck::compile);
    add(dialect, "items", OpenApiDialects::items);
  }

  /** Those of the document are compiled when they are referred to; others have names to declare. */
  private @Nullable KeywordValidator definitions(Site site) {
    return schemas.isForeign(site.parent()) && site.value().isObject()
        ? new NonValidationKeyword(site.name())
            .newValidator(site.location(), site.value(), site.parent(), site.context())
        : null;
  }

  private @Nullable KeywordValidator pattern(Site site) {
    if (!site.value().isString()) {
      return null;
    }
    return unlessInvalid(
        site,
        () ->
            new PatternCheck(
                schemas.pattern(site.value().stringValue()),
                SizeKeywords.count(site.sibling("maxLength"))));
  }

  /** A keyword whose pattern nothing understands is not checked; the reader has said so. */
  private static @Nullable KeywordValidator unlessInvalid(
      Site site, Supplier<@Nullable KeywordValidator> compiled) {
    try {
      return compiled.get();
    } catch (InvalidPatternException e) {
      LOG.warn("Not checked at {}: {}", site.location(), e.getMessage());
      return null;
    }
  }

  private @Nullable KeywordValidator union(Site site) {
    Discriminator discriminator = Discriminator.of(site.parent().getSchemaNode());
    boolean first = site.name().equals("oneOf") || site.sibling("oneOf") == null;
    return discriminator != null && first
        ? DiscriminatedUnion.compile(site, discriminator, schemas)
        : Union.compile(site);
  }

  private @Nullable KeywordValidator discriminator(Site site) {
    Discriminator discriminator = Discriminator.of(site.parent().getSchemaNode());
    boolean alone = site.sibling("oneOf") == null && site.sibling("anyOf") == null;
    return discriminator != null && alone
        ? DiscriminatedBase.compile(site, discriminator, schemas)
        : null;
  }

  /** Where keywords ask what was evaluated, {@code true} must say so; elsewhere it says nothing. */
  private static @Nullable KeywordValidator additional(
      Site site, @Nullable Function<String, TextPattern> patterns) {
    return site.isTrue() && patterns == null
        ? null
        : MemberChecks.additionalProperties(site, patterns);
  }

  private static boolean hasSchemas(JsonNode node) {
    boolean all = !node.isEmpty();
    for (JsonNode schema : node) {
      all &= Site.isSchema(schema);
    }
    return all;
  }

  private static void add(Dialect.Builder dialect, String name, Compiler compiler) {
    dialect.keyword(new SchemaKeyword(name, compiler));
  }

  /** A keyword that networknt gets right of any value, as long as its own is well-formed. */
  private static void networknt(
      Dialect.Builder dialect, KeywordType type, Predicate<JsonNode> wellFormed) {
    add(dialect, type.getValue(), site -> wellFormed.test(site.value()) ? of(type, site) : null);
  }

  private static @Nullable KeywordValidator items(Site site) {
    KeywordValidator validator = site.isSchema() ? of(KeywordType.ITEMS, site) : null;
    return validator == null ? null : ItemsCheck.of(validator, site);
  }

  private static @Nullable KeywordValidator foreign(Site site, KeywordType type) {
    KeywordValidator validator = hasSchemas(site.value()) ? of(type, site) : null;
    return validator == null ? null : new Foreign(validator);
  }

  private static void unevaluated(Dialect.Builder dialect, KeywordType type) {
    add(
        dialect,
        type.getValue(),
        site -> {
          KeywordValidator validator = Site.isSchema(site.value()) ? of(type, site) : null;
          return validator == null ? null : new UnevaluatedCheck(validator);
        });
  }

  private static @Nullable KeywordValidator of(KeywordType type, Site site) {
    try {
      return type.newValidator(site.location(), site.value(), site.parent(), site.context());
    } catch (IllegalArgumentException e) {
      // A keyword beside it cannot have the value it has.
      return null;
    }
  }
}
