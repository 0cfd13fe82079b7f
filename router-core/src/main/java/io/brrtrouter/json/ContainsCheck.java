package io.brrtrouter.json;

import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import io.brrtrouter.json.SchemaKeyword.Site;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code contains}, with {@code minContains} and {@code maxContains}. */
final class ContainsCheck extends Check {
  private final Schema schema;
  private final int least;
  private final int most;

  private ContainsCheck(Schema schema, int least, int most) {
    super("contains");
    this.schema = schema;
    this.least = least;
    this.most = most;
  }

  static @Nullable ContainsCheck compile(Site site) {
    if (!site.isSchema()) {
      return null;
    }
    int least = SizeKeywords.count(site.sibling("minContains"));
    int most = SizeKeywords.count(site.sibling("maxContains"));
    return new ContainsCheck(
        site.schema(), least < 0 ? 1 : least, most < 0 ? Integer.MAX_VALUE : most);
  }

  @Override
  void check(Evaluation evaluation, JsonNode value, NodePath at) {
    if (!value.isArray()) {
      return;
    }
    boolean watched = isWatched(evaluation);
    List<Integer> matches = new ArrayList<>();
    int count = 0;
    for (int i = 0; i < value.size(); i++) {
      if (evaluation.accepts(schema, value.get(i), at.append(i))) {
        count++;
        if (watched) {
          matches.add(i);
        } else if (count > most || (count >= least && most == Integer.MAX_VALUE)) {
          break;
        }
      }
    }
    if (watched) {
      evaluation.note("contains", at, matches);
    }
    if (count < least) {
      evaluation.fail(least == 1 ? "contains" : "minContains", at, () -> atLeast(least));
    } else if (count > most) {
      evaluation.fail("maxContains", at, () -> "must have fewer items of the kind it contains");
    }
  }

  private static String atLeast(int least) {
    return "must contain at least " + SizeKeywords.counted(least, "item") + " of a certain kind";
  }
}
