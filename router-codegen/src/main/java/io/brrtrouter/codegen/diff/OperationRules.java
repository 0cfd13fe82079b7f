package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.OperationObject;
import java.util.Set;

/** Compares an operation with its new version. */
final class OperationRules {
  private final Findings findings;
  private final ServerRules servers;
  private final SecurityRules security;
  private final ParameterRules parameters;
  private final ContentRules content;
  private final ResponseRules responses;

  OperationRules(
      Findings findings, ServerRules servers, SecurityRules security, Messages messages) {
    this.findings = findings;
    this.servers = servers;
    this.security = security;
    this.content = new ContentRules(messages);
    this.parameters = new ParameterRules(messages);
    this.responses = new ResponseRules(messages, content);
  }

  void compare(OperationObject old, OperationObject now) {
    String name = PathRules.name(old);
    compareNames(name, old, now);
    parameters.compare(name, Direction.REQUEST, old, now);
    content.compareRequests(name, Direction.REQUEST, old, now);
    responses.compare(name, Direction.RESPONSE, old, now);
    security.compare(name, old, now);
    servers.compare(old, now);
  }

  private void compareNames(String name, OperationObject old, OperationObject now) {
    if (old.idIsDeclared() && !(now.idIsDeclared() && now.id().equals(old.id()))) {
      findings.add(
          Severity.WARNING,
          Rule.OPERATION_ID,
          Place.now(PathRules.at(now.node(), "operationId")),
          name,
          "the operationId changes from '"
              + old.id()
              + (now.idIsDeclared() ? "' to '" + now.id() + "'" : "' to none"));
    }
    if (old.deprecated() != now.deprecated()) {
      findings.add(
          now.deprecated() ? Severity.WARNING : Severity.COMPATIBLE,
          Rule.DEPRECATED,
          Place.now(PathRules.at(now.node(), "deprecated")),
          name,
          now.deprecated()
              ? "the operation is deprecated now"
              : "the operation is not deprecated any more");
    }
    if (!Set.copyOf(old.tags()).equals(Set.copyOf(now.tags()))) {
      findings.add(
          Severity.COMPATIBLE,
          Rule.TAGS,
          Place.now(PathRules.at(now.node(), "tags")),
          name,
          "the tags change from " + old.tags() + " to " + now.tags());
    }
  }
}
