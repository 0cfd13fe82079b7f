package io.brrtrouter.codegen.serve;

import io.brrtrouter.codegen.plan.ApiPlan;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.codegen.plan.ParameterPlan;
import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.parameters.ParameterDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How the runtime is going to decide about parameters: it is asked, for it compiles their checks
 * when it starts. Immutable.
 *
 * @param parameters how many there are, each once for each operation
 * @param deferrals those of which the validators decide every value, in document order
 */
public record ParameterPaths(int parameters, List<Deferral> deferrals) {

  /**
   * A parameter that is left to the validators.
   *
   * @param reason what of its schema or style is the cause
   */
  public record Deferral(OperationPlan operation, ParameterPlan parameter, String reason) {}

  /** Binds the parameters of a plan. */
  public static ParameterPaths of(ApiPlan plan) {
    OpenApi document = plan.document();
    SchemaValidators schemas =
        SchemaValidators.of(document.bundle(), SchemaDialect.of(document.bundle()));
    Set<String> schemes = document.securitySchemes().keySet();
    List<Deferral> deferrals = new ArrayList<>();
    int parameters = 0;
    for (OperationPlan operation : plan.operations()) {
      OperationInfo info = DocumentOperations.info(operation, schemes).build();
      List<ParameterDecoder<?>> bound = ParameterDecoder.bindAll(info.parameters(), schemas);
      for (int i = 0; i < bound.size(); i++) {
        String reason = bound.get(i).deferral();
        if (reason != null) {
          deferrals.add(new Deferral(operation, operation.parameters().get(i), reason));
        }
      }
      parameters += bound.size();
    }
    return new ParameterPaths(parameters, List.copyOf(deferrals));
  }
}
