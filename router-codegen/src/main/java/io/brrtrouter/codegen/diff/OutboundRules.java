package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.Outbound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Webhooks and callbacks. Clients receive them and answer, so everything goes the other way than
 * for operations.
 */
final class OutboundRules {
  private final Findings findings;
  private final ParameterRules parameters;
  private final ContentRules content;
  private final ResponseRules responses;

  OutboundRules(Messages messages) {
    this.findings = messages.findings();
    this.content = new ContentRules(messages);
    this.parameters = new ParameterRules(messages);
    this.responses = new ResponseRules(messages, content);
  }

  void compare(OpenApi old, OpenApi now) {
    Map<String, Outbound> before = byKey(old.outbound());
    Map<String, Outbound> after = byKey(now.outbound());
    Map<String, OperationObject> causes = PathRules.byShape(now);
    before.forEach((key, outbound) -> {
      Outbound other = after.get(key);
      OperationObject cause = outbound.cause();
      if (other != null) {
        compare(name(outbound), outbound.operation(), other.operation());
      } else if (cause == null || causes.containsKey(PathRules.shape(cause))) {
        findings.add(
            Severity.BREAKING,
            cause == null ? Rule.WEBHOOK_REMOVED : Rule.CALLBACK_REMOVED,
            Place.old(outbound.operation().node()),
            name(outbound),
            (cause == null ? "the webhook" : "the callback") + " is removed");
      }
    });
    after.forEach((key, outbound) -> {
      if (!before.containsKey(key)) {
        findings.add(
            Severity.COMPATIBLE,
            Rule.OPERATION_ADDED,
            Place.now(outbound.operation().node()),
            name(outbound),
            (outbound.cause() == null ? "the webhook" : "the callback") + " is added");
      }
    });
  }

  private void compare(String name, OperationObject old, OperationObject now) {
    parameters.compare(name, Direction.RESPONSE, old, now);
    content.compareRequests(name, Direction.RESPONSE, old, now);
    responses.compare(name, Direction.REQUEST, old, now);
  }

  private static Map<String, Outbound> byKey(List<Outbound> all) {
    Map<String, Outbound> byKey = new LinkedHashMap<>();
    for (Outbound outbound : all) {
      OperationObject cause = outbound.cause();
      String of = cause == null ? "" : PathRules.shape(cause);
      String method = outbound.operation().method();
      byKey.putIfAbsent(
          String.join(" ", of, outbound.name(), String.valueOf(outbound.url()), method), outbound);
    }
    return byKey;
  }

  private static String name(Outbound outbound) {
    OperationObject cause = outbound.cause();
    return cause == null
        ? "webhook " + outbound.name()
        : "callback " + outbound.name() + " of " + PathRules.name(cause);
  }
}
