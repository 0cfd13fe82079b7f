package io.brrtrouter.json;

import com.networknt.schema.Schema;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import io.brrtrouter.json.SchemaKeyword.Site;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code items}: networknt's, but for arrays of which only some items are in doubt. */
final class ItemsCheck extends Check {
  private final KeywordValidator validator;
  private final @Nullable Site site;
  private volatile @Nullable Schema items;

  private ItemsCheck(KeywordValidator validator, @Nullable Site site) {
    super(validator.getKeyword());
    this.validator = validator;
    this.site = site;
  }

  static ItemsCheck of(KeywordValidator validator, Site site) {
    boolean simple = site.value().isObject() && site.sibling("prefixItems") == null;
    return new ItemsCheck(validator, simple ? site : null);
  }

  @Override
  void check(Evaluation evaluation, JsonNode value, NodePath at) {
    validator.validate(evaluation, value, value, at);
  }

  @Override
  void check(Evaluation evaluation, Outline value, NodePath at) {
    if (site == null) {
      check(evaluation, value.whole(), at);
    } else if (value.isArrayOutline()) {
      Schema schema = schema(site);
      for (int i = 0; i < value.keys().size(); i++) {
        schema.validate(evaluation, value.part(i), value, at.append((int) value.keys().get(i)));
      }
    }
  }

  private Schema schema(Site at) {
    Schema known = items;
    if (known == null) {
      known = at.schema();
      items = known;
    }
    return known;
  }
}
