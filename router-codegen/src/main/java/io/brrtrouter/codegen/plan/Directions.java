package io.brrtrouter.codegen.plan;

import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.openapi.MediaTypeObject;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.ParameterObject;
import io.brrtrouter.openapi.ResponseObject;
import io.brrtrouter.openapi.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which schemas need a type for each direction: those that lead to a read-only or write-only member
 * (OAS 3.1, 4.8.24). Where both directions use such a schema, the request's type is called so.
 */
final class Directions {
  private final OpenApi document;
  private final References references;
  private final SchemaGraph graph;
  private final Map<String, Boolean> split = new HashMap<>();
  private @Nullable Set<String> requests;
  private @Nullable Set<String> responses;

  Directions(OpenApi document, References references, Lineage lineage) {
    this.document = document;
    this.references = references;
    this.graph = new SchemaGraph(references, lineage);
  }

  /** Whether these schemas become another type in requests than in responses. */
  boolean areSplit(List<Schema> parts) {
    return parts.stream().anyMatch(this::isSplit);
  }

  private boolean isSplit(Schema schema) {
    Boolean known = split.get(schema.pointer());
    if (known != null) {
      return known;
    }
    Set<String> seen = new HashSet<>();
    boolean found =
        graph.search(
            List.of(schema),
            seen,
            each -> Boolean.TRUE.equals(split.get(each.pointer())) || hasOneWayMember(each));
    if (!found) {
      seen.forEach(pointer -> split.put(pointer, false));
    }
    split.put(schema.pointer(), found);
    return found;
  }

  private boolean hasOneWayMember(Schema schema) {
    Schema all = schema.child("properties");
    return all != null
        && all.node() instanceof Node.Mapping mapping
        && mapping.members().keySet().stream()
            .map(name -> Schemas.child(all, name))
            .anyMatch(member ->
                references.isMarked(member, "readOnly")
                    || references.isMarked(member, "writeOnly"));
  }

  /** What tells the types of a subject's two directions apart: the more common one has nothing. */
  String suffix(Subject subject) {
    String pointer = subject.pointer();
    if (subject.direction() == null) {
      return "";
    }
    boolean answered = inResponses(pointer) || !inRequests(pointer);
    return subject.direction() == Direction.REQUEST
        ? answered ? "Input" : ""
        : answered ? "" : "Output";
  }

  /** Whether requests use the schema at this pointer. */
  boolean inRequests(String pointer) {
    Set<String> known = requests;
    if (known == null) {
      known = graph.reach(roots(Direction.REQUEST));
      requests = known;
    }
    return known.contains(pointer);
  }

  /** Whether responses use the schema at this pointer. */
  boolean inResponses(String pointer) {
    Set<String> known = responses;
    if (known == null) {
      known = graph.reach(roots(Direction.RESPONSE));
      responses = known;
    }
    return known.contains(pointer);
  }

  private Collection<Schema> roots(Direction direction) {
    List<Schema> roots = new ArrayList<>();
    for (OperationObject operation : document.operations()) {
      if (direction == Direction.REQUEST) {
        operation.parameters().stream().map(ParameterObject::schema).forEach(roots::add);
        if (operation.requestBody() != null) {
          add(operation.requestBody().content(), roots);
        }
      } else {
        for (ResponseObject response : operation.responses()) {
          response.headers().stream().map(ParameterObject::schema).forEach(roots::add);
          add(response.content(), roots);
        }
      }
    }
    return roots;
  }

  private static void add(List<MediaTypeObject> content, List<Schema> roots) {
    for (MediaTypeObject media : content) {
      Schema schema = media.schema();
      if (schema != null) {
        roots.add(schema);
      }
    }
  }
}
