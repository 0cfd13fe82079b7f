package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.Schema;
import io.brrtrouter.openapi.SizingEstimator;
import io.brrtrouter.openapi.SpecVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes the model of a bundled tree without errors. */
final class ModelBuilder {
  private final Bundle bundle;

  ModelBuilder(Bundle bundle) {
    this.bundle = bundle;
  }

  OpenApi build(SpecVersion version, List<String> files) {
    Node root = bundle.root();
    Node info = Objects.requireNonNull(root.get("info"));
    SecurityModel security = new SecurityModel(bundle);
    List<OperationObject> operations = operations(security);
    OperationModel sent = operationModel(security, new OperationIds(Set.of()));
    return new OpenApi(
        version,
        Objects.requireNonNullElse(Nodes.text(info, "title"), ""),
        Objects.requireNonNullElse(Nodes.text(info, "version"), ""),
        root,
        root.json(),
        ServerPaths.basePath(root),
        tags(root),
        operations,
        new OutboundModel(bundle, sent).of(operations),
        schemas(),
        security.schemes(),
        List.copyOf(files));
  }

  private static Map<String, String> tags(Node root) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (Node tag : Nodes.items(root.get("tags"))) {
      String name = Nodes.text(tag, "name");
      if (name != null) {
        String description = Nodes.text(tag, "description");
        tags.putIfAbsent(name, description == null ? "" : description);
      }
    }
    return Collections.unmodifiableMap(tags);
  }

  private List<OperationObject> operations(SecurityModel security) {
    Located paths = bundle.at("/paths");
    if (paths == null) {
      return List.of();
    }
    OperationModel model = operationModel(security, new OperationIds(declaredIds(paths)));
    List<OperationObject> operations = new ArrayList<>();
    Nodes.members(paths.node())
        .forEach((path, member) -> {
          if (!Nodes.isExtension(path)) {
            Located item = bundle.follow(paths.child(path, member.value()));
            operations.addAll(model.operations(path, item));
          }
        });
    return List.copyOf(operations);
  }

  private OperationModel operationModel(SecurityModel security, OperationIds ids) {
    return new OperationModel(bundle, security, new SizingEstimator(bundle.root()), ids);
  }

  private Map<String, Schema> schemas() {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    Located section = bundle.at("/components/schemas");
    if (section != null) {
      Nodes.members(section.node())
          .forEach((name, member) -> {
            Located schema = section.child(name, member.value());
            schemas.put(name, new Schema(schema.node(), schema.pointer()));
          });
    }
    return Collections.unmodifiableMap(schemas);
  }

  /** Every id the document gives, so that no made-up one takes it. */
  private Set<String> declaredIds(Located paths) {
    Set<String> declared = new HashSet<>();
    Nodes.members(paths.node())
        .forEach((path, member) -> {
          Node item = bundle.follow(paths.child(path, member.value())).node();
          for (Node.Member operation : Nodes.members(item).values()) {
            String id = Nodes.text(operation.value(), "operationId");
            if (id != null) {
              declared.add(id);
            }
          }
        });
    return declared;
  }
}
