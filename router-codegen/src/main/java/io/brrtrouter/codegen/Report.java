package io.brrtrouter.codegen;

import io.brrtrouter.codegen.plan.ApiPlan;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.codegen.plan.Remark;
import io.brrtrouter.openapi.Position;
import java.util.List;
import java.util.function.UnaryOperator;
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
    return json(file -> file);
  }

  /**
   * The report as JSON.
   *
   * @param naming what it calls a file, by what whoever asked for the document called it
   */
  public String json(UnaryOperator<String> naming) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    ArrayNode typedArray = report.putArray("typed");
    typed.forEach(operation -> entry(typedArray, operation, naming));
    ArrayNode degradedArray = report.putArray("degraded");
    for (OperationPlan operation : degraded) {
      ObjectNode entry = entry(degradedArray, operation, naming);
      remarks(entry, "reasons", operation.degraded(), naming);
    }
    return report.toPrettyString() + "\n";
  }

  private static ObjectNode entry(
      ArrayNode array, OperationPlan plan, UnaryOperator<String> naming) {
    ObjectNode entry =
        array
            .addObject()
            .put("operationId", plan.operation().id())
            .put("method", plan.operation().method())
            .put("path", plan.operation().path());
    if (!plan.notes().isEmpty()) {
      remarks(entry, "notes", plan.notes(), naming);
    }
    return entry;
  }

  private static void remarks(
      ObjectNode entry, String name, List<Remark> remarks, UnaryOperator<String> naming) {
    ArrayNode array = entry.putArray(name);
    for (Remark remark : remarks) {
      Position place = remark.position();
      Position named = new Position(naming.apply(place.file()), place.line(), place.column());
      array.addObject().put("message", remark.message()).put("location", named.toString());
    }
  }
}
