package io.brrtrouter.json;

import com.networknt.schema.path.NodePath;
import io.brrtrouter.json.SchemaKeyword.Site;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code uniqueItems}. Its texts are paid for: nested lists make those of the inner ones again. */
final class UniqueItems extends Check {
  /** How many characters of a key are a unit of work. */
  private static final int CHARACTERS = 32;

  private UniqueItems(String keyword) {
    super(keyword);
  }

  static @Nullable UniqueItems compile(Site site) {
    return site.isTrue() ? new UniqueItems(site.name()) : null;
  }

  @Override
  void check(Evaluation evaluation, JsonNode value, NodePath at) {
    if (!value.isArray() || value.size() < 2) {
      return;
    }
    Set<String> seen = HashSet.newHashSet(value.size());
    for (int i = 0; i < value.size(); i++) {
      evaluation.takeTurn();
      String key = JsonKeys.of(value.get(i));
      evaluation.charge(1 + key.length() / CHARACTERS, at);
      if (!seen.add(key)) {
        evaluation.fail("uniqueItems", at, () -> "must not have the same item twice");
        return;
      }
    }
  }
}
