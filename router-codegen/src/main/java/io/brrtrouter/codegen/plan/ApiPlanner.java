package io.brrtrouter.codegen.plan;

import io.brrtrouter.codegen.adapt.Mapping;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans documents. Stateless; the same document always gets the same plan. */
public final class ApiPlanner {
  private ApiPlanner() {}

  /**
   * The plan of a document. Names are claimed in the order of importance to readers: components,
   * registry and controllers, operations, and last the schemas that have no name of their own.
   */
  public static ApiPlan plan(OpenApi document) {
    return plan(document, List.of());
  }

  /**
   * The same, with types of the user's own.
   *
   * @throws io.brrtrouter.codegen.adapt.WrongChoiceException where a type cannot be mapped
   */
  public static ApiPlan plan(OpenApi document, List<Mapping> mappings) {
    NameTable names = new NameTable();
    TypePlanner types = new TypePlanner(document, names, mappings);
    String registry = names.single(Identifiers.type(document.title(), "Api") + "Registry");
    Controllers controllers = new Controllers(document, names);
    Map<OperationObject, String> contracts = new LinkedHashMap<>();
    for (OperationObject operation : document.operations()) {
      String wanted = Identifiers.type(operation.id(), "Operation");
      contracts.put(operation, names.operation(wanted));
    }
    types.files(FormFiles.of(document, types));
    OutboundPlanner sent = new OutboundPlanner(document.outbound(), names);
    List<JavaType> components = components(document, types);
    OperationPlanner planner = new OperationPlanner(types);
    List<OperationPlan> operations = new ArrayList<>();
    contracts.forEach((operation, contract) -> operations.add(planner.plan(operation, contract)));
    List<OutboundPlan> outbound = sent.plan(planner);
    InUse used = new InUse(UnionCycles.cut(types.declarations()));
    components.forEach(used::add);
    operations.forEach(used::add);
    outbound.forEach(each -> used.add(each.operation()));
    Map<String, Declaration> declarations = used.declarations();
    return new ApiPlan(
        document,
        registry,
        controllers.of(operations),
        List.copyOf(operations),
        outbound,
        Collections.unmodifiableMap(declarations),
        memberships(declarations),
        CodecPlans.of(document, types, declarations),
        types.ownTypes());
  }

  /** The types of the components: those of responses, unless only requests use them. */
  private static List<JavaType> components(OpenApi document, TypePlanner types) {
    List<JavaType> components = new ArrayList<>();
    document
        .schemas()
        .forEach((name, schema) -> {
          boolean onlyRequests =
              types.directions().areSplit(List.of(schema))
                  && types.directions().inRequests(schema.pointer())
                  && !types.directions().inResponses(schema.pointer());
          types.direct(onlyRequests ? Direction.REQUEST : Direction.RESPONSE);
          components.add(types.use(schema, name).type());
        });
    return components;
  }

  private static Map<String, List<String>> memberships(Map<String, Declaration> declarations) {
    Map<String, List<String>> unions = new LinkedHashMap<>();
    for (Declaration declaration : declarations.values()) {
      if (declaration instanceof UnionPlan union) {
        for (UnionPlan.Branch branch : union.branches()) {
          if (branch.wrapper() == null && branch.type().type() instanceof JavaType.Named named) {
            List<String> of = unions.computeIfAbsent(named.name(), n -> new ArrayList<>());
            if (!of.contains(union.name())) {
              of.add(union.name());
            }
          }
        }
      }
    }
    return unions;
  }
}
