package io.brrtrouter.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Picks the branch of a union: by the members that are there, or as its schemas say. */
final class Choice {
  private Choice() {}

  static int of(JsonInput in, Branches branches) {
    int branch = in.tolerant || !branches.areNamed() ? -1 : byMembers(in, branches);
    return branch >= 0 ? branch : bySchemas(in, branches);
  }

  /**
   * The only one whose members are there; -1 if of several only one may accept the value. Where all
   * may, the first of them whose type has a place for all of it: whichever of those before it hold
   * as well, they do not.
   */
  private static int byMembers(JsonInput in, Branches branches) {
    long found = in.findNames(branches.names());
    int candidate = -1;
    boolean isOnly = true;
    for (int i = 0; i < branches.needed().size(); i++) {
      if ((branches.needed().get(i) & ~found) == 0) {
        if (!branches.isExclusive() && (branches.foreign().get(i) & found) == 0) {
          return i;
        }
        isOnly = candidate < 0;
        candidate = i;
      }
    }
    if (candidate < 0 || !isOnly && !branches.isExclusive()) {
      in.doubtful();
    }
    return isOnly ? candidate : -1;
  }

  private static int bySchemas(JsonInput in, Branches branches) {
    JsonNode value = in.nextTree();
    boolean isFirst = !branches.mayLose() && (in.tolerant || !branches.isExclusive());
    List<Integer> accepting = accepting(in.schemas(), branches, value, isFirst);
    if (accepting.isEmpty()) {
      throw in.unfit("oneOf", "must match one of the allowed schemas", in.at);
    }
    if (accepting.size() == 1 || in.tolerant && branches.isExclusive()) {
      return accepting.getFirst();
    }
    if (branches.isExclusive()) {
      throw Doubt.SIGNAL;
    }
    for (int branch : accepting) {
      if (!lacks(branches.lacking().get(branch), value)) {
        return branch;
      }
    }
    return branches.pointers().size();
  }

  private static List<Integer> accepting(
      SchemaValidators schemas, Branches branches, JsonNode value, boolean isFirstEnough) {
    List<Integer> accepting = new ArrayList<>();
    for (int i = 0; i < branches.pointers().size(); i++) {
      if (schemas.at(branches.pointers().get(i)).accepts(value)) {
        accepting.add(i);
        if (isFirstEnough) {
          break;
        }
      }
    }
    return accepting;
  }

  private static boolean lacks(Set<String> members, JsonNode value) {
    return members.stream().anyMatch(value::has);
  }
}
