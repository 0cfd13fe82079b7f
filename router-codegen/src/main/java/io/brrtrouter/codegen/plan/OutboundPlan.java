package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Outbound;

/**
 * A request that the API itself sends, in Java's terms.
 *
 * @param outbound as the document has it
 * @param operation what is sent and answered; its contract is the name of the class that sends it
 */
public record OutboundPlan(Outbound outbound, OperationPlan operation) {

  /** The name of the class that sends it. */
  public String name() {
    return operation.contract();
  }
}
