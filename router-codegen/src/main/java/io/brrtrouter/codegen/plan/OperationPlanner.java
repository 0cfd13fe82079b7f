package io.brrtrouter.codegen.plan;

import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.ParameterLocation;
import io.brrtrouter.openapi.ParameterObject;
import io.brrtrouter.openapi.RequestBodyObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Plans operations. */
final class OperationPlanner {
  /** A constructor takes 255 slots (JVMS 4.11): {@code this}, the content, and a few to spare. */
  private static final int MOST = 250;

  private final TypePlanner types;

  OperationPlanner(TypePlanner types) {
    this.types = types;
  }

  /** The plan of an operation whose contract has this name. */
  OperationPlan plan(OperationObject operation, String contract) {
    Remarks remarks = new Remarks(types);
    operation.degraded().forEach(d -> remarks.degrade(d.message(), d.position()));
    MemberNames names = new MemberNames();
    types.direct(Direction.REQUEST);
    RequestBodyObject content = operation.requestBody();
    String bodyName = content == null ? "" : names.claim("body");
    List<ParameterPlan> parameters = parameters(operation, contract, names, remarks);
    BodyPlan body =
        content == null ? null : new BodyPlanner(types, remarks).plan(content, bodyName, contract);
    types.direct(Direction.RESPONSE);
    List<ResponsePlan> responses =
        new ResponsePlanner(types, remarks, contract).plan(operation.responses());
    return new OperationPlan(
        operation,
        contract,
        contract + "Operation",
        Identifiers.member(contract),
        parameters,
        body,
        responses,
        isSecured(operation),
        responses.stream().anyMatch(OperationPlanner::isStream),
        types.references().declaresAccept(operation) ? List.of() : produces(responses),
        Extensions.of(operation.node()),
        remarks.degraded(),
        remarks.notes());
  }

  private List<ParameterPlan> parameters(
      OperationObject operation, String contract, MemberNames names, Remarks remarks) {
    List<ParameterPlan> plans = new ArrayList<>();
    MemberNames constants = new MemberNames();
    constants.claim("INFO");
    constants.claim("BODY");
    Defaults defaults = new Defaults(types);
    List<ParameterObject> all = operation.parameters();
    if (all.size() > MOST) {
      remarks.degrade(
          "only the first " + MOST + " of its " + all.size() + " parameters fit a Java record",
          operation.position());
    }
    for (ParameterObject parameter : all.subList(0, Math.min(all.size(), MOST))) {
      String wanted = Identifiers.member(parameter.name());
      boolean clash = plans.stream().anyMatch(plan -> plan.name().equals(wanted));
      String located = location(parameter.in()) + " " + parameter.name();
      String name = names.claim(clash ? Identifiers.member(located) : wanted);
      TypeUse use =
          types.use(parameter.schema(), contract + Identifiers.type(parameter.name(), "Value"));
      boolean there =
          parameter.required() && !parameter.allowEmptyValue()
              || defaults.has(parameter, use.type(), remarks);
      remarks.look(use.type());
      plans.add(
          new ParameterPlan(
              parameter,
              name,
              constants.claim(constant(name)),
              types.references().pointer(parameter.schema()),
              use.orNull(!there)));
    }
    return List.copyOf(plans);
  }

  /** Letters that have no case would give a constant the name of the local variable. */
  private static String constant(String name) {
    String constant = Identifiers.constant(name);
    return constant.equals(name) ? "PARAMETER_" + constant : constant;
  }

  private static String location(ParameterLocation in) {
    return in.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isSecured(OperationObject operation) {
    return !operation.security().isEmpty()
        && operation.security().stream().noneMatch(alternative -> alternative.scopes().isEmpty());
  }

  private static boolean isStream(ResponsePlan response) {
    ResponsePlan.@Nullable Content content = response.content();
    return content != null
        && (content.kind() == ContentKind.EVENTS || content.kind() == ContentKind.BINARY);
  }

  /**
   * What {@code Accept} is held against, unless the document has a parameter of that name: the
   * media types of success, or of whatever else there is where the document says nothing of
   * success.
   */
  private static List<String> produces(List<ResponsePlan> responses) {
    boolean success = responses.stream().anyMatch(OperationPlanner::isSuccess);
    return responses.stream()
        .filter(response -> success ? isSuccess(response) : response.status().equals("default"))
        .map(ResponsePlan::content)
        .filter(content -> content != null)
        .flatMap(content -> content.mediaTypes().stream())
        .distinct()
        .toList();
  }

  private static boolean isSuccess(ResponsePlan response) {
    return response.status().startsWith("2");
  }
}
