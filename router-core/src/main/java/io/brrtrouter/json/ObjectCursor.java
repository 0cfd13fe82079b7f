package io.brrtrouter.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Goes through objects and arrays, member by member, and past what nobody reads. */
abstract class ObjectCursor extends NumberCursor {
  /** About what an object, and each of its members, takes on the heap. */
  private static final int OBJECT_BYTES = 24;

  private static final int MEMBER_BYTES = 8;

  private static final int UNDECLARED = -1;

  /** What an item takes in its list. */
  private static final int ITEM_BYTES = 24;

  /** Whether the object that is open has had no member yet. */
  private boolean fresh;

  /** What is behind, and was to be an object, ends here. */
  private int noObject = -1;

  /** How many undeclared members the last object had, where they were counted. */
  private int undeclared;

  /** Where the last name stands; what it is, if it had escapes. */
  private int nameFrom;

  private int nameTo;
  private boolean escaped;

  private @Nullable OpenNames names;

  /** The items of the lists that are open. */
  private @Nullable Object[] stack = {};

  private int top;

  ObjectCursor(byte[] bytes, int start, int end, boolean tolerant, ReadContext context) {
    super(bytes, start, end, tolerant, context);
  }

  final void openObject() {
    if (next() != '{') {
      throw unfit("object", "must be an object", at);
    }
    enter();
    fresh = true;
    if (names != null) {
      names.open(depth);
    }
  }

  /** Goes past a value that should be an object, as if it were one without members. */
  final void passNoObject() {
    past(at);
    fresh = true;
    noObject = at;
  }

  /** Notes a doubt about the value that starts here, and goes past it. Nobody sees what it is. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  final <T> T past(int from) {
    at = from;
    noteValue();
    skip();
    return null;
  }

  /** The same, where reading the value ended so. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // whatever was to be read
  final <T> T past(int from, Doubt doubt) {
    if (doubt == Doubt.MISPLACED) {
      throw doubt;
    }
    return past(from);
  }

  /** Notes a doubt about the value that is next. */
  final void noteValue() {
    if (doubts == null) {
      throw Doubt.SIGNAL;
    }
    next();
    doubts.value(opened, depth, at);
  }

  /** Notes a doubt about the members or the size of the array or object of this depth. */
  final void noteShape(int ofDepth) {
    if (doubts == null) {
      throw Doubt.SIGNAL;
    }
    doubts.shape(opened, ofDepth);
  }

  /** Goes to the next name; false after the last one. */
  final boolean toName() {
    if (fresh && at == noObject) {
      fresh = false;
      return false;
    }
    int b = next();
    if (fresh) {
      fresh = false;
    } else if (b == ',') {
      at++;
      b = next();
      if (b != '"') {
        throw misplaced();
      }
    } else if (b == '"') {
      throw misplaced();
    }
    if (b == '"') {
      return true;
    }
    if (b != '}') {
      throw misplaced();
    }
    at++;
    undeclared = names == null ? 0 : names.close(depth);
    depth--;
    return false;
  }

  /** Goes to the first value of an array; false if there is none. */
  final boolean openArray() {
    if (next() != '[') {
      throw unfit("array", "must be an array", at);
    }
    enter();
    return next() != ']' || !leaveArray();
  }

  /** Goes to the next value of an array; false after the last one. */
  final boolean toItem() {
    int b = next();
    if (b == ',') {
      at++;
      return true;
    }
    if (b != ']') {
      throw misplaced();
    }
    return !leaveArray();
  }

  private boolean leaveArray() {
    at++;
    depth--;
    return true;
  }

  /** How many items there are, of all lists that are open. */
  final int items() {
    return top;
  }

  /** Adds an item to the innermost list. */
  final void push(@Nullable Object item) {
    takes(ITEM_BYTES);
    if (top == stack.length) {
      stack = Arrays.copyOf(stack, Math.max(16, 2 * top));
    }
    stack[top++] = item;
  }

  /** Takes away the items of the innermost list. */
  final @Nullable Object[] itemsFrom(int base) {
    @Nullable Object[] items = Arrays.copyOfRange(stack, base, top);
    top = base;
    return items;
  }

  final int toMember(Members members, long seen) {
    while (toName()) {
      int expected = Long.SIZE - Long.numberOfLeadingZeros(seen & members.declared());
      if (isNext(members, expected)) {
        return expected;
      }
      int index = readName(members);
      if (index >= 0) {
        if ((seen >>> index & 1) != 0 && index < members.size()) {
          throw broken();
        }
        return index;
      }
    }
    return -1;
  }

  final int toMember(Members members, long[] seen) {
    while (toName()) {
      int expected = afterLast(seen);
      if (isNext(members, expected)) {
        return expected;
      }
      int index = readName(members);
      if (index >= 0) {
        if ((seen[index >> 6] >>> index & 1) != 0 && index < members.size()) {
          throw broken();
        }
        return index;
      }
    }
    return -1;
  }

  /** Whether the name of this member is next, as it is declared; it is then behind. */
  private boolean isNext(Members members, int expected) {
    if (expected >= members.size()) {
      return false;
    }
    int length = members.names().lengthAt(expected, bytes, at + 1, end);
    at += length > 0 ? 1 + length : 0;
    return length > 0;
  }

  /** The member after the last one that there has been. */
  private static int afterLast(long[] seen) {
    int word = seen.length - 1;
    while (word > 0 && seen[word] == 0) {
      word--;
    }
    return Long.SIZE * (word + 1) - Long.numberOfLeadingZeros(seen[word]);
  }

  /** The index of the name that is next; where nobody reads its value, that is behind as well. */
  private int readName(Members members) {
    int index = findName(members.names());
    colon();
    if (index >= 0 && index < members.size()) {
      return index;
    }
    Demands.Others others = members.demands().others();
    if (!tolerant && (index >= 0 || others == Demands.Others.REFUSED)) {
      noteShape(depth);
      if (index >= 0) {
        noteValue();
      }
    }
    boolean kept = index < 0 && others == Demands.Others.KEPT;
    if (!kept || members.demands().countsMembers()) {
      note();
    }
    if (kept) {
      return members.size();
    }
    skip();
    return UNDECLARED;
  }

  private int findName(NameTable declared) {
    nameFrom = at + 1;
    int stop = stopAfter(nameFrom);
    nameTo = stop ^ stop >> 31;
    escaped = nameTo == end || bytes[nameTo] != '"';
    int index;
    if (escaped) {
      int length = unescape(nameFrom);
      index = declared.find(plain, 0, length);
    } else {
      index = declared.find(bytes, nameFrom, nameTo);
      at = nameTo + 1;
    }
    if (index < 0) {
      checkName(stop < 0);
    }
    return index;
  }

  /** The name that was last come to. */
  final String lastName() {
    int value = at;
    at = nameFrom - 1;
    String name = name();
    at = value;
    return name;
  }

  private void checkName(boolean isUnicode) {
    if (isUnicode && !escaped && Utf8.malformedAt(bytes, nameFrom, nameTo) >= 0) {
      throw broken();
    }
    checkNameLength(at - nameFrom);
  }

  /** Notes the last name, to find it twice. */
  private void note() {
    if (tolerant) {
      return;
    }
    if (names == null) {
      names = new OpenNames(bytes, context.trees().limits().maxDepth());
    }
    boolean isNew = escaped ? names.add(lastName(), depth) : names.add(nameFrom, nameTo, depth);
    if (!isNew) {
      throw Doubt.SIGNAL;
    }
  }

  final void closeObject(Members members, long seen) {
    takes(OBJECT_BYTES + MEMBER_BYTES * members.size());
    long missing = members.needed() & ~seen;
    Demands demands = members.demands();
    if (missing != 0) {
      isMissing(members, Long.numberOfTrailingZeros(missing));
    } else if (demands.isMore()) {
      int count = Long.bitCount(seen & members.declared()) + undeclared;
      check(demands.areMet(seen) && demands.acceptsCount(count));
    }
  }

  final void closeObject(Members members, long[] seen) {
    takes(OBJECT_BYTES + MEMBER_BYTES * members.size());
    Demands demands = members.demands();
    int missing = demands.firstMissing(seen);
    if (missing >= 0) {
      isMissing(members, missing);
      return;
    }
    int count = undeclared;
    for (int i = 0; i < members.size(); i++) {
      count += (int) (seen[i >> 6] >>> i & 1);
    }
    check(demands.areMet(seen) && demands.acceptsCount(count));
  }

  /** The object is behind; where it starts is found by going through it once more. */
  private void isMissing(Members members, int member) {
    if (tolerant) {
      throw new UnrepresentableException("required", "must be present")
          .at(PointerScan.toMissing(bytes, start, at - 1, members.names().name(member)));
    }
    check(false);
  }

  /** Whether the array or object that is behind, and was innermost, has the shape it must have. */
  final void check(boolean isFit) {
    if (!isFit && !tolerant && at != noObject) {
      noteShape(depth + 1);
    }
  }

  /** Goes past the value that is next, as strict as if it were read. */
  public final void skip() {
    int b = next();
    switch (b) {
      case '"' -> skipText();
      case '{' -> skipObject();
      case '[' -> {
        for (boolean more = openArray(); more; more = toItem()) {
          skip();
        }
      }
      case 't', 'f' -> isTrue(b);
      case 'n' -> skipNull();
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> skipNumber();
      default -> throw misplaced();
    }
  }

  private void skipObject() {
    openObject();
    while (toName()) {
      nameFrom = at + 1;
      escaped = skipText();
      nameTo = at - 1;
      checkNameLength(nameTo - nameFrom);
      colon();
      note();
      skip();
    }
  }
}
