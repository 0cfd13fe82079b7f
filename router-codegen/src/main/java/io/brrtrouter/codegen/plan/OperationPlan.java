package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.OperationObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation in Java's terms.
 *
 * @param operation as the document has it
 * @param contract the name of its interface
 * @param binding the name of the class that binds it to the pipeline
 * @param method the name of its method
 * @param parameters in the order in which the request lists them
 * @param body its content, or null
 * @param responses the variants of its response; at least one
 * @param secured whether nobody reaches it without saying who they are
 * @param streams whether a response is a stream
 * @param produces the media types of success that {@code Accept} is held against
 * @param extensions what the runtime reads: strings, numbers and booleans, by name
 * @param degraded why it is not served as documented in full; empty: it is
 * @param notes what a reader of the document might miss, without harm to what it says
 */
public record OperationPlan(
    OperationObject operation,
    String contract,
    String binding,
    String method,
    List<ParameterPlan> parameters,
    @Nullable BodyPlan body,
    List<ResponsePlan> responses,
    boolean secured,
    boolean streams,
    List<String> produces,
    Map<String, Object> extensions,
    List<Remark> degraded,
    List<Remark> notes) {

  /** The template it is routed by. */
  public String route() {
    return Routes.of(operation.path());
  }
}
