package io.brrtrouter.codegen;

import io.brrtrouter.codegen.plan.ApiPlan;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.codegen.plan.Remark;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of every operation. Immutable.
 *
 * @param typed the operations that are served as documented, in document order
 * @param degraded the others; they route, validate and answer as well, with less typing
 */
public record Report(List<OperationPlan> typed, List<OperationPlan> degraded) {

  static Report of(ApiPlan plan) {
    return new Report(
        plan.operations().stream().filter(o -> o.degraded().isEmpty()).toList(),
        plan.operations().stream().filter(o -> !o.degraded().isEmpty()).toList());
  }

  /** The report as JSON: the arrays {@code typed} and {@code degraded}, an entry an operation. */
  public String json() {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    ArrayNode typedArray = report.putArray("typed");
    typed.forEach(operation -> entry(typedArray, operation));
    ArrayNode degradedArray = report.putArray("degraded");
    degraded.forEach(
        operation -> remarks(entry(degradedArray, operation), "reasons", operation.degraded()));
    return report.toPrettyString() + "\n";
  }

  private static ObjectNode entry(ArrayNode array, OperationPlan plan) {
    ObjectNode entry =
        array
            .addObject()
            .put("operationId", plan.operation().id())
            .put("method", plan.operation().method())
            .put("path", plan.operation().path());
    if (!plan.notes().isEmpty()) {
      remarks(entry, "notes", plan.notes());
    }
    return entry;
  }

  private static void remarks(ObjectNode entry, String name, List<Remark> remarks) {
    ArrayNode array = entry.putArray(name);
    for (Remark remark : remarks) {
      array
          .addObject()
          .put("message", remark.message())
          .put("location", remark.position().toString());
    }
  }
}
