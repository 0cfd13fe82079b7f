package io.brrtrouter.json;

import com.networknt.schema.Schema;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import io.brrtrouter.json.SchemaKeyword.Site;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code items}: networknt's, but for arrays that are settled in part. */
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
    boolean settled = value.isArray() && value.get(0) == Settled.NODE;
    if (settled && site != null && !isWatched(evaluation)) {
      evaluation.passBy();
      rest(schema(site), evaluation, value, at);
    } else {
      validator.validate(evaluation, value, value, at);
    }
  }

  private static void rest(Schema schema, Evaluation evaluation, JsonNode value, NodePath at) {
    for (int i = 0; i < value.size(); i++) {
      JsonNode item = value.get(i);
      if (item != Settled.NODE) {
        schema.validate(evaluation, item, value, at.append(i));
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
