package io.brrtrouter.json;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON text (RFC 8259) straight from its bytes into values, and checks it as it goes: the
 * grammar, the encoding, duplicate members and the limits, as strictly as {@link JsonTrees}, and
 * the rules that generated code hands over. What is not beyond doubt ends the pass, and the schema
 * decides from a tree. Where it accepts, the same decoder reads the same bytes again, tolerantly:
 * nothing is checked then, {@code 1.0} is an integer, and what the Java type cannot hold is an
 * {@link UnrepresentableException} with its pointer. Not safe for concurrent use.
 */
public final class JsonInput extends ScalarInput {
  private static final int MEMBER_BYTES = 80;

  JsonInput(byte[] bytes, int start, int end, boolean tolerant, ReadContext context) {
    super(bytes, start, end, tolerant, context);
  }

  /** The same text, to be looked at again. */
  JsonInput again(TreeRoom room) {
    return new JsonInput(bytes, start, end, false, context.with(room));
  }

  /**
   * A value that stands in the document, a default for instance.
   *
   * @throws UnrepresentableException if it is not what the decoder reads
   */
  public static <T> T constant(String json, JsonDecoder<T> decoder) {
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    JsonInput in = new JsonInput(text, 0, text.length, true, ReadContext.PLAIN);
    T value = decoder.decode(in);
    in.expectEnd();
    return value;
  }

  /** Leaves the decision to the schema: what follows is read only where it has accepted. */
  public void doubt() {
    doubtful();
  }

  /** Refuses the value that is next: no value obeys its schema. */
  public <T> T refuse() {
    if (tolerant) {
      next();
      throw unfit("enum", "is not allowed", at);
    }
    return past(at);
  }

  /** Goes into the object that is next. */
  public void startObject() {
    if (next() == '{' || tolerant) {
      openObject();
    } else {
      passNoObject();
    }
  }

  /**
   * Goes to the next member's value.
   *
   * @param seen a bit for each declared member that there has been
   * @return the member's index; the number of declared members for another one that is to be kept;
   *     -1 after the last one
   */
  public int member(Members members, long seen) {
    return toMember(members, seen);
  }

  /** As above, for more than 63 declared members. */
  public int member(Members members, long[] seen) {
    return toMember(members, seen);
  }

  /** Leaves the object: what is asked of it as a whole is checked. */
  public void endObject(Members members, long seen) {
    closeObject(members, seen);
  }

  /** As above, for more than 63 declared members. */
  public void endObject(Members members, long[] seen) {
    closeObject(members, seen);
  }

  /**
   * Reads the value of the member that is not declared and was just come to.
   *
   * @param others those before it, as this method returned them; any other map is taken for none
   * @return all of them, in order; immutable for everyone else
   */
  public <T> Map<String, T> put(Map<String, T> others, JsonDecoder<T> decoder) {
    String name = lastName();
    ReadMap<T> map = others instanceof ReadMap<T> read ? read : new ReadMap<>();
    add(map, name, decoder);
    return map;
  }

  /** Reads an array. The list is immutable; an item is null where the decoder says so. */
  public <T> List<T> list(JsonDecoder<? extends T> items) {
    return list(ArrayRule.ANY, items);
  }

  /** As above, by this rule. */
  public <T> List<T> list(ArrayRule rule, JsonDecoder<? extends T> items) {
    if (next() != '[' && !tolerant) {
      past(at);
      return List.of();
    }
    int from = at;
    int base = items();
    for (boolean more = openArray(); more; more = toItem()) {
      push(items.decode(this));
    }
    List<T> read = new ReadList<>(itemsFrom(base));
    check(tolerant || accepts(rule, read, from));
    return read;
  }

  private boolean accepts(ArrayRule rule, List<?> items, int from) {
    if (!rule.acceptsSize(items.size())) {
      return false;
    }
    return !rule.distinct()
        || items.size() < 2
        || (Distinct.canTell(items)
            ? Distinct.areDistinct(items)
            : Distinct.areDistinct(treeFrom(from)));
  }

  /** Reads an object whose members are alike. The map is immutable and in their order. */
  public <T> Map<String, T> map(JsonDecoder<? extends T> members) {
    return map(MapRule.ANY, members);
  }

  /** As above, by this rule. */
  public <T> Map<String, T> map(MapRule rule, JsonDecoder<? extends T> members) {
    if (next() != '{' && !tolerant) {
      past(at);
      return Map.of();
    }
    ReadMap<T> map = new ReadMap<>();
    boolean areFit = true;
    openObject();
    while (toName()) {
      String name = name();
      areFit &= tolerant || rule.acceptsName(name);
      add(map, name, members);
    }
    check(tolerant || (areFit && rule.accepts(map)));
    return map;
  }

  /**
   * Looks into the object that is next, which stays next, for the string that tells which branch of
   * a union it is.
   *
   * @return its index; -1 if it is not one of these, or not there
   */
  public int tag(String member, Constants values) {
    return findTag(member, values);
  }

  /** Reads a value and makes another type of it; what that cannot hold is no such value. */
  public <S, T> T converted(Conversion<? super S, ? extends T> conversion, JsonDecoder<S> decoder) {
    next();
    int from = at;
    int before = doubts == null ? 0 : doubts.count();
    S value = decoder.decode(this);
    if (doubts != null && doubts.count() > before) {
      return past(from);
    }
    try {
      return conversion.read(value);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      if (tolerant) {
        throw unfit("format", "must be a value that the service can hold", from);
      }
      return past(from);
    }
  }

  /** Which branch of a union is next: its index. The value stays next. */
  public int branch(Branches branches) {
    next();
    int from = at;
    try {
      return Choice.of(this, branches);
    } catch (Doubt e) {
      at = from;
      noteValue();
      return 0;
    }
  }

  /** Goes past a value where the text of this member names none of the branches of a union. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // whatever the union is
  public <T> T noBranch(String member) {
    if (tolerant) {
      throw unfit("discriminator", "must name in '" + member + "' one of the schemas", at);
    }
    return past(at);
  }

  /** The value that is next, and stays next, must be accepted by these schemas of the document. */
  public JsonInput verify(String... pointers) {
    if (!tolerant && !isVerified(pointers)) {
      noteValue();
    }
    return this;
  }

  private <T> void add(ReadMap<T> map, String name, JsonDecoder<? extends T> decoder) {
    takes(MEMBER_BYTES);
    unknownNames++;
    T value = decoder.decode(this);
    unknownNames--;
    if (!map.add(name, value)) {
      throw broken();
    }
  }
}
