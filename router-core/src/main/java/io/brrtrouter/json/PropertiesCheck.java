package io.brrtrouter.json;

import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import io.brrtrouter.json.SchemaKeyword.Site;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code properties}. */
final class PropertiesCheck extends Check {
  private final String[] names;
  private final Schema[] schemas;

  private PropertiesCheck(String[] names, Schema[] schemas) {
    super("properties");
    this.names = names;
    this.schemas = schemas;
  }

  static @Nullable PropertiesCheck compile(Site site) {
    String[] names = new String[site.value().size()];
    Schema[] schemas = new Schema[names.length];
    int count = 0;
    for (Map.Entry<String, JsonNode> property : site.value().properties()) {
      names[count] = property.getKey();
      schemas[count++] = site.schema(property.getKey(), property.getValue());
    }
    return count == 0 ? null : new PropertiesCheck(names, schemas);
  }

  @Override
  void check(Evaluation evaluation, JsonNode value, NodePath at) {
    if (!value.isObject()) {
      return;
    }
    Set<String> evaluated = isWatched(evaluation) ? new HashSet<>() : null;
    for (int i = 0; i < names.length; i++) {
      JsonNode member = value.get(names[i]);
      if (member != null) {
        evaluation.validate(schemas[i], i, member, at.append(names[i]));
        if (evaluated != null) {
          evaluated.add(names[i]);
        }
      }
    }
    if (evaluated != null) {
      evaluation.note(getKeyword(), at, evaluated);
    }
  }

  @Override
  void check(Evaluation evaluation, Outline value, NodePath at) {
    for (int i = 0; i < names.length; i++) {
      JsonNode member = value.member(names[i]);
      if (member != null) {
        evaluation.validate(schemas[i], i, member, at.append(names[i]));
      }
    }
  }
}
