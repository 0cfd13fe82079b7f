package io.brrtrouter.codegen.diff;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code {"breaking": 1, "warnings": 0, "compatible": 2, "changes": [...]}}. */
final class JsonReport {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JsonReport() {}

  static String of(DiffReport report) {
    ObjectNode all = JSON.objectNode();
    all.put("breaking", report.count(Severity.BREAKING));
    all.put("warnings", report.count(Severity.WARNING));
    all.put("compatible", report.count(Severity.COMPATIBLE));
    ArrayNode changes = all.putArray("changes");
    report.shown().forEach(change -> changes.add(of(change)));
    return all.toPrettyString() + "\n";
  }

  private static ObjectNode of(Change change) {
    ObjectNode node = JSON.objectNode();
    node.put("severity", change.severity().toString());
    node.put("rule", change.rule());
    node.put("message", change.message());
    node.put("file", change.position().file());
    node.put("line", change.position().line());
    node.put("column", change.position().column());
    node.put("pointer", change.pointer());
    ArrayNode operations = node.putArray("operations");
    change.operations().forEach(operations::add);
    if (change.remedy() != null) {
      node.put("remedy", change.remedy());
    }
    return node;
  }
}
