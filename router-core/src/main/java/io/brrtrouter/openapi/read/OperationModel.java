package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.ParameterLocation;
import io.brrtrouter.openapi.ParameterObject;
import io.brrtrouter.openapi.RequestBodyObject;
import io.brrtrouter.openapi.ResponseObject;
import io.brrtrouter.openapi.SizingEstimator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes operations of path items: inheritance done, references followed. */
final class OperationModel {
  static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final Bundle bundle;
  private final ContentModel content;
  private final SecurityModel security;
  private final SizingEstimator sizing;
  private final OperationIds ids;

  OperationModel(Bundle bundle, SecurityModel security, SizingEstimator sizing, OperationIds ids) {
    this.bundle = bundle;
    this.content = new ContentModel(bundle);
    this.security = security;
    this.sizing = sizing;
    this.ids = ids;
  }

  /** The operations of a path item, in the order they are written. */
  List<OperationObject> operations(String path, Located item) {
    List<OperationObject> operations = new ArrayList<>();
    Nodes.members(item.node())
        .forEach((method, member) -> {
          if (METHODS.contains(method)) {
            operations.add(operation(path, method, item, item.child(method, member.value())));
          }
        });
    return operations;
  }

  private OperationObject operation(String path, String method, Located item, Located at) {
    Node node = at.node();
    String declared = Nodes.text(node, "operationId");
    List<ParameterObject> parameters = parameters(path, item, at);
    RequestBodyObject request = content.requestBody(at);
    List<ResponseObject> responses = content.responses(at);
    return new OperationObject(
        declared == null ? ids.derived(method, path) : ids.declared(declared),
        declared != null,
        method.toUpperCase(Locale.ROOT),
        path,
        ServerPaths.basePath(bundle.root(), item.node(), node),
        at.pointer(),
        tags(node),
        Nodes.text(node, "summary"),
        Nodes.text(node, "description"),
        Nodes.isTrue(node, "deprecated"),
        parameters,
        request,
        responses,
        security.requirements(node),
        node,
        sizing.hints(node, parameters, request, responses),
        bundle.degraded(node));
  }

  private static List<String> tags(Node operation) {
    return Nodes.items(operation.get("tags")).stream()
        .map(Nodes::text)
        .filter(Objects::nonNull)
        .toList();
  }

  private List<ParameterObject> parameters(String path, Located item, Located operation) {
    Map<String, ParameterObject> all = new LinkedHashMap<>();
    collect(item, all);
    collect(operation, all);
    List<ParameterObject> ordered = new ArrayList<>(all.size());
    for (String name : Templates.names(path)) {
      ParameterObject parameter = all.remove(key(ParameterLocation.PATH, name));
      if (parameter != null) {
        ordered.add(parameter);
      }
    }
    // A path parameter that the template does not name can never have a value.
    all.values().stream().filter(p -> p.in() != ParameterLocation.PATH).forEach(ordered::add);
    return List.copyOf(ordered);
  }

  private void collect(Located holder, Map<String, ParameterObject> all) {
    Located written = holder.child("parameters");
    if (written == null) {
      return;
    }
    List<Node> items = Nodes.items(written.node());
    for (int i = 0; i < items.size(); i++) {
      Located item = written.item(i, items.get(i));
      ParameterObject parameter =
          ParameterModel.of(bundle.follow(item), bundle.said(item, "description"));
      if (!isIgnored(parameter)) {
        all.put(key(parameter.in(), parameter.name()), parameter);
      }
    }
  }

  /** These three are said by content and security, and ignored here (OAS 3.1, 4.8.12.2). */
  static boolean isIgnored(ParameterObject parameter) {
    return parameter.in() == ParameterLocation.HEADER
        && Set.of("accept", "content-type", "authorization")
            .contains(parameter.name().toLowerCase(Locale.ROOT));
  }

  /** Header names do not differ by case (OAS 3.1, 4.8.12.1). */
  private static String key(ParameterLocation in, String name) {
    return in + " " + (in == ParameterLocation.HEADER ? name.toLowerCase(Locale.ROOT) : name);
  }
}
