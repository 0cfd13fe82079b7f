package io.brrtrouter.json;

import io.brrtrouter.json.SchemaKeyword.Site;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Says whether a member is declared read-only or write-only by any of the schemas that describe the
 * same object: the one that requires it, those it is part of, and those they are composed of. Asked
 * only when a required member is missing.
 */
final class MemberAccess {
  /** How far references and compositions are followed; deeper ones are cycles or puzzles. */
  private static final int DEEPEST = 12;

  private final DocumentSchemas schemas;

  MemberAccess(DocumentSchemas schemas) {
    this.schemas = schemas;
  }

  boolean isMarked(Evaluation evaluation, String member, String mark) {
    return SchemaStack.anyInPlace(
        evaluation, schema -> declares(schema.getSchemaNode(), member, mark, DEEPEST));
  }

  /** Whether a schema says so of its member. */
  private boolean declares(@Nullable JsonNode schema, String member, String mark, int depth) {
    if (schema == null || depth == 0) {
      return false;
    }
    JsonNode properties = schema.get("properties");
    JsonNode property = properties == null ? null : properties.get(member);
    if (property != null && isMarked(property, mark, depth - 1)) {
      return true;
    }
    if (declares(referredTo(schema), member, mark, depth - 1)) {
      return true;
    }
    for (JsonNode part : schema.path("allOf")) {
      if (declares(part, member, mark, depth - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a schema, or one it stands for, has the mark. */
  private boolean isMarked(@Nullable JsonNode schema, String mark, int depth) {
    if (schema == null || depth == 0) {
      return false;
    }
    if (Site.isTrue(schema.get(mark)) || isMarked(referredTo(schema), mark, depth - 1)) {
      return true;
    }
    for (JsonNode part : schema.path("allOf")) {
      if (isMarked(part, mark, depth - 1)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable JsonNode referredTo(JsonNode schema) {
    JsonNode reference = schema.get("$ref");
    return reference != null && reference.isString()
        ? schemas.referredTo(reference.stringValue())
        : null;
  }
}
