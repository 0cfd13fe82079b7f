package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.Schema;
import io.brrtrouter.openapi.SpecVersion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the schema that gives a type its identity: the one a reference, however wrapped, names. */
final class References {
  /** How far a mark is looked for; the validators look as far. */
  private static final int DEEPEST = 12;

  private static final String COMPONENTS = "/components/schemas/";

  private final OpenApi document;

  References(OpenApi document) {
    this.document = document;
  }

  /**
   * A schema with its wrapping taken off.
   *
   * @param schema the schema itself, or null where references lead in a circle
   * @param nullable whether the wrapping allows null
   * @param way the pointers that were passed, from the start to the schema itself
   */
  record Target(@Nullable Schema schema, boolean nullable, Set<String> way) {}

  /**
   * Follows references, and {@code allOf}, {@code oneOf} and {@code anyOf} of a single schema, as
   * long as nothing is said beside.
   */
  Target follow(Schema start) {
    Schema at = start;
    boolean nullable = false;
    Set<String> way = new LinkedHashSet<>();
    while (way.add(at.pointer())) {
      boolean counts = at.ref() == null || siblingsCount();
      nullable |= counts && Keywords.isTrue(at.node(), "nullable");
      Schema next = next(at);
      if (next == null) {
        return new Target(at, nullable, way);
      }
      at = next;
    }
    return new Target(null, nullable, way);
  }

  /** The schema that the reference of this one names, or null if it has none. */
  @Nullable Schema target(Schema schema) {
    String ref = schema.ref();
    var node = ref == null ? null : document.at(ref);
    return ref == null || node == null ? null : new Schema(node, ref);
  }

  /** Whether a schema, one that it refers to or one that it is composed of has this mark. */
  boolean isMarked(Schema schema, String keyword) {
    return isMarked(schema, keyword, DEEPEST);
  }

  private boolean isMarked(Schema schema, String keyword, int depth) {
    if (depth == 0 || Keywords.isTrue(schema.node(), keyword)) {
      return depth > 0;
    }
    Schema target = target(schema);
    return target != null && isMarked(target, keyword, depth - 1)
        || Keywords.schemas(schema, "allOf").stream()
            .anyMatch(part -> isMarked(part, keyword, depth - 1));
  }

  /** The pointer of a schema, or of what it refers to and nothing else. */
  String pointer(Schema schema) {
    Schema at = schema;
    Set<String> way = new LinkedHashSet<>();
    while (way.add(at.pointer()) && Keywords.isReference(at)) {
      Schema next = target(at);
      if (next == null) {
        return at.pointer();
      }
      at = next;
    }
    return at.pointer();
  }

  /** Whether keywords beside a reference count: from 3.1 on (OAS 3.1, 4.8.23). */
  boolean siblingsCount() {
    return document.version() != SpecVersion.V3_0;
  }

  /**
   * Whether an operation declares a header parameter {@code Accept}. The definition is ignored (OAS
   * 3.1, 4.8.12.2); but it says that the field means more here than the media types of responses.
   */
  boolean declaresAccept(OperationObject operation) {
    String pointer = operation.pointer();
    String item = pointer.substring(0, pointer.lastIndexOf('/'));
    return declaresAccept(pointer + "/parameters") || declaresAccept(item + "/parameters");
  }

  private boolean declaresAccept(String pointer) {
    if (!(document.at(pointer) instanceof Node.Sequence parameters)) {
      return false;
    }
    for (int i = 0; i < parameters.items().size(); i++) {
      Node parameter = document.resolve(new Schema(parameters.items().get(i), pointer)).node();
      String name = Keywords.text(parameter, "name");
      if ("header".equals(Keywords.text(parameter, "in")) && "accept".equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Schema next(Schema schema) {
    if (schema.ref() != null) {
      boolean alone = !siblingsCount() || Keywords.saysNothingBut(schema, "$ref");
      return alone ? target(schema) : null;
    }
    Schema only = wrapped(schema, "allOf");
    if (only != null) {
      return isHeir(schema, only) ? null : only;
    }
    only = wrapped(schema, "oneOf");
    return only != null ? only : wrapped(schema, "anyOf");
  }

  /** The only schema of a keyword beside which nothing is said. */
  private static @Nullable Schema wrapped(Schema schema, String keyword) {
    List<Schema> all = Keywords.schemas(schema, keyword);
    boolean wraps = all.size() == 1 && Keywords.saysNothingBut(schema, keyword, "type");
    return wraps ? all.getFirst() : null;
  }

  /** Whether a component is what a discriminator may name: composed of the schema that has it. */
  private boolean isHeir(Schema schema, Schema part) {
    Schema base = target(part);
    boolean component =
        schema.pointer().startsWith(COMPONENTS)
            && schema.pointer().indexOf('/', COMPONENTS.length()) < 0;
    return component && base != null && base.node().get("discriminator") != null;
  }
}
