package io.brrtrouter.codegen;

import io.brrtrouter.codegen.plan.ApiPlan;
import io.brrtrouter.codegen.plan.FastPath;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.codegen.plan.Remark;
import io.brrtrouter.codegen.plan.ValuePlan;
import io.brrtrouter.codegen.serve.ParameterPaths;
import io.brrtrouter.openapi.ParameterObject;
import io.brrtrouter.openapi.Position;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of every operation. Immutable.
 *
 * @param typed the operations that are served as documented, in document order
 * @param degraded the others; they route, validate and answer as well, with less typing
 * @param fastPath which schemas generated code checks by itself
 * @param plan what is reported of
 */
public record Report(
    List<OperationPlan> typed, List<OperationPlan> degraded, FastPath fastPath, ApiPlan plan) {

  static Report of(ApiPlan plan) {
    return new Report(
        plan.operations().stream().filter(o -> o.degraded().isEmpty()).toList(),
        plan.operations().stream().filter(o -> !o.degraded().isEmpty()).toList(),
        FastPath.of(plan),
        plan);
  }

  /**
   * The report as JSON: the arrays {@code typed} and {@code degraded}, an entry an operation, and
   * {@code fastPath}, which counts the schemas and the parameters and lists those that are left to
   * the validators.
   */
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
    fastPath(report.putObject("fastPath"), naming);
    return report.toPrettyString() + "\n";
  }

  private void fastPath(ObjectNode entry, UnaryOperator<String> naming) {
    entry.put("schemas", fastPath.schemas());
    entry.put("generated", fastPath.schemas() - fastPath.deferrals().size());
    ArrayNode left = entry.putArray("validators");
    for (ValuePlan.Deferral deferral : fastPath.deferrals()) {
      ObjectNode each = left.addObject();
      ArrayNode pointers = each.putArray("schemas");
      deferral.pointers().forEach(pointers::add);
      each.put("reason", deferral.reason()).put("location", location(deferral.position(), naming));
    }
    parameters(entry.putObject("parameters"), naming);
  }

  /** The runtime is only asked where somebody wants to know. */
  private void parameters(ObjectNode entry, UnaryOperator<String> naming) {
    ParameterPaths parameters = ParameterPaths.of(plan);
    entry.put("declared", parameters.parameters());
    entry.put("compiled", parameters.parameters() - parameters.deferrals().size());
    ArrayNode left = entry.putArray("validators");
    for (ParameterPaths.Deferral deferral : parameters.deferrals()) {
      ParameterObject parameter = deferral.parameter().parameter();
      left.addObject()
          .put("operationId", deferral.operation().operation().id())
          .put("in", parameter.in().name().toLowerCase(Locale.ROOT))
          .put("name", parameter.name())
          .put("reason", deferral.reason())
          .put("location", location(parameter.node().position(), naming));
    }
  }

  private static String location(Position place, UnaryOperator<String> naming) {
    return new Position(naming.apply(place.file()), place.line(), place.column()).toString();
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
      array
          .addObject()
          .put("message", remark.message())
          .put("location", location(remark.position(), naming));
    }
  }
}
