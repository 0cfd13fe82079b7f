package io.brrtrouter.json;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.KeywordValidator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A keyword of a dialect, and how it is compiled. */
final class SchemaKeyword extends AbstractKeyword {
  private static final JsonNode ANYTHING = JsonNodeFactory.instance.objectNode();

  private final Compiler compiler;

  SchemaKeyword(String name, Compiler compiler) {
    super(name);
    this.compiler = compiler;
  }

  /** Compiles the value of a keyword; null where it demands nothing. */
  @FunctionalInterface
  interface Compiler {
    @Nullable KeywordValidator compile(Site site);
  }

  /**
   * A keyword in a schema.
   *
   * @param name the keyword
   * @param value its value
   * @param location where that is
   * @param parent the schema that has the keyword
   * @param context what all schemas of the document share
   */
  record Site(
      String name, JsonNode value, SchemaLocation location, Schema parent, SchemaContext context) {

    /** Another keyword of the same schema, or null. */
    @Nullable JsonNode sibling(String keyword) {
      return parent.getSchemaNode().get(keyword);
    }

    /** The schema that is the value. */
    Schema schema() {
      return context.newSchema(location, value, parent);
    }

    /** A schema in the value: an item or a member. What is no schema allows everything. */
    Schema schema(Object token, JsonNode node) {
      SchemaLocation at =
          token instanceof Integer index
              ? location.append(index)
              : location.append(token.toString());
      return context.newSchema(at, isSchema(node) ? node : ANYTHING, parent);
    }

    /** Whether the value is {@code true}. */
    boolean isTrue() {
      return isTrue(value);
    }

    /** Whether this is {@code true}; what is no boolean is not. */
    static boolean isTrue(@Nullable JsonNode node) {
      return node != null && node.isBoolean() && node.booleanValue();
    }

    /** Whether the value can be a schema. */
    boolean isSchema() {
      return isSchema(value);
    }

    /** Whether this can be a schema. */
    static boolean isSchema(JsonNode node) {
      return node.isObject() || node.isBoolean();
    }
  }

  @Override
  @SuppressWarnings("NullAway") // null is "no validator" there
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
    return compiler.compile(new Site(getValue(), value, location, parent, context));
  }
}
