package io.brrtrouter.json;

import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violations;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Looks ahead, to tell which branch of a union is next. What is looked at is read later, and
 * checked then.
 */
abstract class UnionCursor extends ObjectCursor {
  /**
   * Unions in unions may be looked through again and again: so many bytes, and as often the text.
   */
  private static final int FREE_LOOKS = 65_536;

  private static final int LOOKS = 8;

  /** Values in values may be decided by their schemas as well: so often the text. */
  private static final int DECISIONS = 2;

  /** Parts in parts are read again for each of them: what is looked at for that has an end. */
  private static final int FREE_PARTS = 1 << 20;

  private static final int PARTS = 32;

  private long looked;
  private long decided;

  UnionCursor(byte[] bytes, int start, int end, boolean tolerant, ReadContext context) {
    super(bytes, start, end, tolerant, context);
  }

  /** The index of the text of this member of the object that is next; -1 if there is none. */
  final int findTag(String member, Constants values) {
    if (next() != '{') {
      return -1;
    }
    int object = at;
    int index = -1;
    try {
      for (boolean more = look(); more; more = lookOn()) {
        boolean isIt = isName(member);
        colon();
        if (isIt) {
          index = next() == '"' ? indexIn(values.names()) : -1;
          break;
        }
        pass();
      }
    } catch (Doubt e) {
      // What is wrong here is found when the object is read.
      index = -1;
    }
    lookBack(object);
    return index;
  }

  /** Which of these names the object that is next has: a bit each; none if it is no object. */
  final long findNames(NameTable names) {
    if (next() != '{') {
      return 0;
    }
    int object = at;
    long found = 0;
    for (boolean more = look(); more; more = lookOn()) {
      int index = indexIn(names);
      found |= index < 0 ? 0 : 1L << Math.min(index, Long.SIZE - 1);
      colon();
      pass();
    }
    lookBack(object);
    return found;
  }

  /** The index of the string that is next, and is then behind. */
  final int indexIn(NameTable names) {
    int from = at + 1;
    int stop = stopAfter(from);
    int to = stop ^ stop >> 31;
    if (to < end && bytes[to] == '"') {
      at = to + 1;
      return names.find(bytes, from, to);
    }
    int length = unescape(from);
    return names.find(plain, 0, length);
  }

  private boolean look() {
    at++;
    return next() == '"';
  }

  private boolean lookOn() {
    if (next() != ',') {
      return false;
    }
    at++;
    return next() == '"';
  }

  private void lookBack(int object) {
    looked += at - object;
    at = object;
    if (looked > FREE_LOOKS + (long) LOOKS * (end - start)) {
      doubtful();
    }
  }

  private boolean isName(String member) {
    int from = at + 1;
    int to = from + member.length();
    if (to < end && bytes[to] == '"') {
      int i = 0;
      while (i < member.length() && bytes[from + i] == member.charAt(i)) {
        i++;
      }
      if (i == member.length()) {
        at = to + 1;
        return true;
      }
    }
    return isOtherwise(member);
  }

  /** Goes past a name, which may be this one in another way. */
  private boolean isOtherwise(String member) {
    int from = at + 1;
    int stop = stopAfter(from);
    if (stop >= 0 && stop < end && bytes[stop] == '"') {
      at = stop + 1;
      return false;
    }
    return text().equals(member);
  }

  /** Goes past a value, and looks no closer than it takes to find its end. */
  private void pass() {
    int open = 0;
    do {
      switch (next()) {
        case '"' -> passText();
        case '{', '[' -> {
          checkDepth(++open);
          at++;
        }
        case '}', ']' -> {
          open--;
          at++;
        }
        default -> passBytes();
      }
    } while (open > 0);
    if (open < 0) {
      throw broken();
    }
  }

  private void passText() {
    int i = at + 1;
    while (true) {
      int stop = stopAfter(i);
      int to = stop ^ stop >> 31;
      if (to < end && bytes[to] == '"') {
        at = to + 1;
        return;
      }
      if (to + 1 >= end || bytes[to] != '\\') {
        throw broken();
      }
      i = to + 2;
    }
  }

  /** Goes past what is neither a string nor a bracket. */
  private void passBytes() {
    int i = at;
    while (i < end && !isEdge(bytes[i])) {
      i++;
    }
    if (i == at) {
      if (i == end || (bytes[i] != ',' && bytes[i] != ':')) {
        throw broken();
      }
      i++;
    }
    at = i;
  }

  private static boolean isEdge(int b) {
    return switch (b) {
      case '"', '{', '}', '[', ']', ',', ':', ' ', '\n', '\r', '\t' -> true;
      default -> false;
    };
  }

  /** The value that is next, and stays next, as a tree. */
  final JsonNode nextTree() {
    int from = passNext();
    int to = at;
    at = from;
    return decisive(from, to);
  }

  /** The value that was just read, from here on, as a tree. */
  final JsonNode treeFrom(int from) {
    return decisive(from, at);
  }

  private JsonNode decisive(int from, int to) {
    decided += to - from;
    if (decided > FREE_LOOKS + (long) DECISIONS * (end - start)) {
      doubtful();
    }
    return treeOf(from, to);
  }

  /** Whether the value that is next, and stays next, is accepted by these schemas. */
  final boolean isVerified(String... pointers) {
    next();
    int from = at;
    try {
      JsonNode value = nextTree();
      for (String pointer : pointers) {
        if (!isValid(value, pointer)) {
          return false;
        }
      }
      return true;
    } catch (Doubt e) {
      // What is wrong here is found when the value is read.
      at = from;
      return false;
    }
  }

  /**
   * Reads the value that is next, and stays next, as one of several that it is together.
   *
   * @param branches of the union
   * @param part reads it
   * @param indices of the branches that are read so
   * @return null if none of these accepts it
   */
  public final <T> @Nullable T part(Branches branches, Supplier<T> part, int... indices) {
    next();
    int from = at;
    Doubts noted = doubts;
    doubts = null; // each part starts here again, but doubts are noted in order
    try {
      return isAny(branches, indices) ? part.get() : null;
    } finally {
      doubts = noted;
      at = from;
    }
  }

  private boolean isAny(Branches branches, int... indices) {
    JsonNode value = nextTree();
    if (decided > FREE_PARTS + (long) PARTS * (end - start)) {
      throw unfit("limit", "is several things at once at too many levels", at);
    }
    for (int index : indices) {
      if (schemas().at(branches.pointers().get(index)).accepts(value)) {
        return true;
      }
    }
    return false;
  }

  /** Goes past the value that is next, whose grammar its tree will check: where it started. */
  final int passNext() {
    if (next() < 0) {
      throw broken(); // no value starts so; a mark would be skipped again
    }
    int from = at;
    pass();
    return from;
  }

  /** The value that starts at this byte, as a tree. */
  final JsonNode treeAt(int from) {
    at = from;
    if (bytes[from] == '"' && context.files().isEmpty()) {
      return JsonNodeFactory.instance.stringNode(text());
    }
    passNext();
    return treeOf(from, at);
  }

  /** The tree of a part of this text. */
  final JsonNode treeOf(int from, int to) {
    try {
      JsonNode tree = context.trees().parse(bytes, from, to - from, context.room());
      return context.files().isEmpty() ? tree : FormText.withFiles(tree, context.files());
    } catch (MalformedJsonException e) {
      throw broken();
    }
  }

  private boolean isValid(JsonNode value, String pointer) {
    Violations found = new Violations(1);
    schemas().at(pointer).validate(value, Violation.Location.BODY, "", context.direction(), found);
    return found.isEmpty();
  }

  final SchemaValidators schemas() {
    return Objects.requireNonNull(context.schemas(), "schemas");
  }
}
