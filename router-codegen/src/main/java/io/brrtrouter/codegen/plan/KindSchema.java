package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Schema;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.StringNode;

/** A schema of the plan's own that narrows another one to a single kind of values. */
final class KindSchema {
  private KindSchema() {}

  /** {@code {"type": kind}}, at the place of the schema that it narrows. */
  static Schema of(Schema narrowed, JsonKind kind) {
    Node type =
        new Node.Scalar(
            narrowed.position(), StringNode.valueOf(kind.name().toLowerCase(Locale.ROOT)));
    Node.Member member = new Node.Member(narrowed.position(), type);
    Node node = new Node.Mapping(narrowed.position(), Map.of("type", member));
    return new Schema(node, narrowed.pointer() + "#" + kind.name().toLowerCase(Locale.ROOT));
  }
}
