package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that give a conjunction its identity.
 *
 * @param list references followed, those that say nothing left out
 * @param nullable whether a wrapping allows null
 * @param circular the schema whose references lead in a circle, or null
 */
record Parts(List<Schema> list, boolean nullable, @Nullable Schema circular) {

  /** Those of these schemas. */
  static Parts of(References references, List<Schema> all) {
    Map<String, Schema> targets = new LinkedHashMap<>();
    boolean nullable = false;
    for (Schema schema : all) {
      References.Target target = references.follow(schema);
      nullable |= target.nullable();
      if (target.schema() == null) {
        return new Parts(all, nullable, schema);
      }
      targets.put(target.schema().pointer(), target.schema());
    }
    if (targets.size() > 1) {
      targets.values().removeIf(target -> Keywords.saysNothingBut(target));
    }
    List<Schema> list = targets.isEmpty() ? List.of(all.getFirst()) : List.copyOf(targets.values());
    return new Parts(list, nullable, null);
  }
}
