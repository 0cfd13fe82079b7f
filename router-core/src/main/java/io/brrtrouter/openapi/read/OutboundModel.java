package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.Outbound;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the requests that an API sends of {@code webhooks} and {@code callbacks}. */
final class OutboundModel {
  private final Bundle bundle;
  private final OperationModel model;

  /**
   * Makes them as other operations are made.
   *
   * @param model gives them ids of their own: they are routed nowhere
   */
  OutboundModel(Bundle bundle, OperationModel model) {
    this.bundle = bundle;
    this.model = model;
  }

  /** The webhooks in document order, then the callbacks in that of their operations. */
  List<Outbound> of(List<OperationObject> operations) {
    List<Outbound> all = new ArrayList<>();
    collect(bundle.at("/webhooks"), null, null, all);
    for (OperationObject operation : operations) {
      Located at = bundle.at(operation.pointer());
      Located callbacks = at == null ? null : at.child("callbacks");
      if (callbacks != null) {
        Nodes.members(callbacks.node())
            .forEach((name, member) -> {
              if (!Nodes.isExtension(name)) {
                Located callback = bundle.follow(callbacks.child(name, member.value()));
                collect(callback, name, operation, all);
              }
            });
      }
    }
    return List.copyOf(all);
  }

  /** Adds the operations of path items by name, or by URL where they all have one name. */
  private void collect(
      @Nullable Located items,
      @Nullable String name,
      @Nullable OperationObject cause,
      List<Outbound> all) {
    if (items == null) {
      return;
    }
    Nodes.members(items.node())
        .forEach((key, member) -> {
          if (!Nodes.isExtension(key)) {
            Located item = bundle.follow(items.child(key, member.value()));
            for (OperationObject operation : model.operations(key, item)) {
              String called = name == null ? key : name;
              all.add(new Outbound(called, name == null ? null : key, cause, operation));
            }
          }
        });
  }
}
