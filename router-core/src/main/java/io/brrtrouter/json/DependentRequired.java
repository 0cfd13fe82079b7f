package io.brrtrouter.json;

import com.networknt.schema.path.NodePath;
import io.brrtrouter.json.SchemaKeyword.Site;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code dependentRequired}. */
final class DependentRequired extends Check {
  private final JsonNode dependencies;

  private DependentRequired(JsonNode dependencies) {
    super("dependentRequired");
    this.dependencies = dependencies;
  }

  static @Nullable DependentRequired compile(Site site) {
    return site.value().isObject() ? new DependentRequired(site.value()) : null;
  }

  @Override
  void check(Evaluation evaluation, Outline value, NodePath at) {
    if (value.isOpen()) {
      check(evaluation, value.shape(), at);
    }
  }

  @Override
  void check(Evaluation evaluation, JsonNode value, NodePath at) {
    if (!value.isObject()) {
      return;
    }
    for (Map.Entry<String, JsonNode> dependency : dependencies.properties()) {
      if (value.has(dependency.getKey())) {
        for (JsonNode name : dependency.getValue()) {
          if (name.isString() && !value.has(name.stringValue())) {
            evaluation.fail(
                getKeyword(),
                at.append(name.stringValue()),
                () -> "must be present, because '" + dependency.getKey() + "' is");
          }
        }
      }
    }
  }
}
