package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.OpenApi;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole document in Java's terms: what is generated from, and what is served without generating.
 * Immutable.
 *
 * @param document the document
 * @param registry the name of the class that lists the operations
 * @param controllers by tag, in document order
 * @param operations in document order
 * @param outbound the requests that the API itself sends, in document order
 * @param declarations the types of its schemas, by name
 * @param unions the unions that a type belongs to, by the type's name
 * @param codecs how values are read, checked and written
 * @param ownTypes the types that users have put in place of generated ones
 */
public record ApiPlan(
    OpenApi document,
    String registry,
    List<ControllerPlan> controllers,
    List<OperationPlan> operations,
    List<OutboundPlan> outbound,
    Map<String, Declaration> declarations,
    Map<String, List<String>> unions,
    CodecPlans codecs,
    List<JavaType.Mapped> ownTypes) {

  /** The declaration of a type, or null if it is none of the plan's. */
  public @Nullable Declaration declaration(JavaType type) {
    return type instanceof JavaType.Named named ? declarations.get(named.name()) : null;
  }

  /** The unions that this type belongs to, in document order. */
  public List<String> unionsOf(String type) {
    return unions.getOrDefault(type, List.of());
  }
}
