package io.brrtrouter.json;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import io.brrtrouter.json.SchemaKeyword.Site;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code anyOf} and {@code oneOf}. */
final class Union extends Check {
  /** How many faults of a branch are looked at to tell whether it was the one that was meant. */
  private static final int FAULTS_OF_BRANCH = 8;

  private final boolean exactlyOne;
  private final List<Schema> branches;

  Union(String keyword, List<Schema> branches) {
    super(keyword);
    this.exactlyOne = keyword.equals("oneOf");
    this.branches = branches;
  }

  static @Nullable Union compile(Site site) {
    List<Schema> branches = branches(site);
    return branches.isEmpty() ? null : new Union(site.name(), branches);
  }

  static List<Schema> branches(Site site) {
    List<Schema> branches = new ArrayList<>();
    if (site.value().isArray()) {
      for (int i = 0; i < site.value().size(); i++) {
        branches.add(site.schema(i, site.value().get(i)));
      }
    }
    return List.copyOf(branches);
  }

  @Override
  void check(Evaluation evaluation, JsonNode value, NodePath at) {
    boolean all = exactlyOne || isWatched(evaluation);
    int matches = 0;
    for (int i = 0; i < branches.size(); i++) {
      if (evaluation.accepts(branches.get(i), i, value, at)) {
        matches++;
        if (!all) {
          return;
        }
        if (exactlyOne && matches > 1) {
          evaluation.fail(
              getKeyword(), at, () -> "must match only one of the allowed schemas, not several");
          return;
        }
      }
    }
    if (matches == 0) {
      explain(evaluation, value, at);
    }
  }

  /** Tells the faults of the branch that was meant, if only one can have been. */
  private void explain(Evaluation evaluation, JsonNode value, NodePath at) {
    if (!evaluation.isProbing()) {
      List<List<Error>> meant = new ArrayList<>();
      for (Schema branch : branches) {
        List<Error> faults = evaluation.faults(branch, value, at, FaultList.of(FAULTS_OF_BRANCH));
        if (faults.stream().noneMatch(fault -> isOfAnother(fault, at))) {
          meant.add(faults);
        }
      }
      if (meant.size() == 1) {
        meant.get(0).forEach(evaluation::addError);
        return;
      }
    }
    evaluation.fail(getKeyword(), at, () -> "must match one of the allowed schemas");
  }

  /** A value of another type, or a member with another constant, tells that another was meant. */
  private static boolean isOfAnother(Error fault, NodePath at) {
    NodePath place = fault.getInstanceLocation();
    return switch (fault.getKeyword()) {
      case "type" -> at.equals(place);
      case "const", "enum" -> at.equals(place) || at.equals(place.getParent());
      default -> false;
    };
  }
}
