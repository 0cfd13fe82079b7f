package io.brrtrouter.json;

import tools.jackson.databind.JsonNode;

/** Picks the branch of a union: by the members that are there, or as its schemas say. */
final class Choice {
  private Choice() {}

  static int of(JsonInput in, Branches branches) {
    int branch = in.tolerant || !branches.areNamed() ? -1 : byMembers(in, branches);
    return branch >= 0 ? branch : bySchemas(in, branches);
  }

  /** The only one whose members are there; the first, where several may accept a value. */
  private static int byMembers(JsonInput in, Branches branches) {
    long found = in.findNames(branches.names());
    int candidate = -1;
    for (int i = 0; i < branches.needed().size(); i++) {
      long needed = branches.needed().get(i);
      if ((needed & ~found) == 0) {
        if (candidate >= 0) {
          in.doubtful();
        }
        candidate = i;
        if (!branches.isExclusive()) {
          return i;
        }
      }
    }
    if (candidate < 0) {
      in.doubtful();
    }
    return candidate;
  }

  private static int bySchemas(JsonInput in, Branches branches) {
    SchemaValidators schemas = in.schemas();
    JsonNode value = in.nextTree();
    int chosen = -1;
    for (int i = 0; i < branches.pointers().size(); i++) {
      if (schemas.at(branches.pointers().get(i)).accepts(value)) {
        if (in.tolerant || !branches.isExclusive()) {
          return i;
        }
        if (chosen >= 0) {
          throw Doubt.SIGNAL;
        }
        chosen = i;
      }
    }
    if (chosen < 0) {
      throw in.unfit("oneOf", "must match one of the allowed schemas", in.at);
    }
    return chosen;
  }
}
