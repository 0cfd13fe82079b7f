package io.brrtrouter.codegen.plan;

import io.brrtrouter.http.Deprecation;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.ParameterObject;
import io.brrtrouter.openapi.Schema;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a document deprecates. The standard has no dates for it: {@code x-deprecated-since} and
 * {@code x-sunset}, each a date or a date and time, say them where they are known.
 */
public final class Deprecations {
  private static final int MAX_DEPTH = 16;

  private Deprecations() {}

  /** The deprecation of an operation, or null. */
  public static @Nullable Deprecation of(OperationObject operation) {
    return operation.deprecated() ? of(operation.node()) : null;
  }

  /** The deprecation of a parameter, or null. */
  public static @Nullable Deprecation of(ParameterObject parameter) {
    return parameter.deprecated() ? of(parameter.node()) : null;
  }

  /** Whether the document deprecates the schema at this pointer. */
  public static boolean isDeprecated(OpenApi document, String pointer) {
    Node schema = document.at(pointer);
    return schema != null && Keywords.isTrue(schema, "deprecated");
  }

  /**
   * Whether the document deprecates this member of the object at this pointer: where it is
   * declared, or in a part of the object that declares it, but not in what the member refers to.
   */
  public static boolean isDeprecated(OpenApi document, String pointer, String member) {
    return isDeprecated(document, pointer, member, MAX_DEPTH);
  }

  private static boolean isDeprecated(OpenApi document, String pointer, String member, int depth) {
    Node at = document.at(pointer);
    if (at == null || depth == 0) {
      return false;
    }
    Schema schema = new Schema(at, pointer);
    Schema properties = schema.child("properties");
    Schema declared = properties == null ? null : properties.child(member);
    if (declared != null && Keywords.isTrue(declared.node(), "deprecated")) {
      return true;
    }
    String ref = schema.ref();
    if (ref != null && isDeprecated(document, ref, member, depth - 1)) {
      return true;
    }
    int parts = at.get("allOf") instanceof Node.Sequence all ? all.items().size() : 0;
    return IntStream.range(0, parts)
        .anyMatch(i -> isDeprecated(document, pointer + "/allOf/" + i, member, depth - 1));
  }

  private static Deprecation of(Node node) {
    Instant since = date(node, "x-deprecated-since");
    Instant sunset = date(node, "x-sunset");
    return since == null && sunset == null
        ? Deprecation.UNDATED
        : new Deprecation(since == null ? Instant.EPOCH : since, sunset);
  }

  private static @Nullable Instant date(Node node, String name) {
    String text = Keywords.text(node, name);
    return text == null ? null : Deprecation.date(text.strip());
  }
}
